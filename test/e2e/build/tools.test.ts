import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BUILD_TOOLS, isAtLeast, OLDEST_GO, RUN_TOOLS, requireTools } from '../../../e2e/build/tools';

const SERVERS = resolve(__dirname, '../../../e2e/servers');
const GOOD = { go: 'go version go1.26.8 linux/amd64', python: '3.11.7 cpython-311 /usr venv' };

function fault(run: () => void): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

test('with every tool there is nothing to say', () => {
  expect(fault(() => requireTools([], GOOD))).toBe('');
});

test('what is missing is named at once, with what it is for and how to get it', () => {
  const tools = RUN_TOOLS.filter(({ command }) => ['ip', 'nft', 'iptables'].includes(command));
  expect(fault(() => requireTools(tools, GOOD, '/nowhere'))).toBe(
    'not on the PATH: ip, nft, iptables: ip makes network namespaces; nft keeps ports without a listener silent; ' +
      'kube-proxy uses it too; iptables leads traffic of pods to their sidecars, as istio-init does. ' +
      'Install them: apt-get install iproute2 iptables nftables (or the packages of those names elsewhere).',
  );
});

test.each([
  ['', 'Go (none on the PATH) is not 1.26.6 or newer'],
  ['go version go1.25.9 linux/amd64', 'Go 1.25.9 is not 1.26.6 or newer'],
])('Go as in %j is not enough', (go, what) => {
  expect(fault(() => requireTools([], { ...GOOD, go }))).toBe(
    `${what}: Kubernetes, Istio, cert-manager, external-dns and Pebble are built from Go modules that ask for it. ` +
      'Install Go from https://go.dev/doc/install.',
  );
});

test.each([
  ['', 'Python (no python3 on the PATH) is not 3.11 or newer'],
  ['3.9.2 cpython-39 /usr venv', 'Python 3.9.2 is not 3.11 or newer'],
])('Python as in %j is not enough', (python, what) => {
  expect(fault(() => requireTools([], { ...GOOD, python }))).toBe(
    `${what}: the Route 53 API (moto), the DNS and Envoy come as Python packages. ` +
      'Install Python 3.11 or newer with venv: apt-get install python3 python3-venv.',
  );
});

test('a Python without venv is told from none', () => {
  expect(fault(() => requireTools([], { ...GOOD, python: '3.11.2 cpython-311 /usr no-venv' }))).toBe(
    'Python 3.11.2 cannot make environments: it has no ensurepip: the Route 53 API (moto), the DNS and Envoy are ' +
      'installed into one. Install it: apt-get install python3-venv.',
  );
});

test('several faults are one message', () => {
  const message = fault(() => requireTools(BUILD_TOOLS, { go: '', python: '' }, '/nowhere'));
  expect(message).toMatch(/^Go \(none.* newer; Python \(no.* newer; not on the PATH: npm, flock: the control planes/);
  expect(message).toMatch(/Install Go .* Install Python .* Install them: apt-get install npm util-linux/);
});

test('the oldest Go is the newest that a go.mod asks for', () => {
  const asked = readdirSync(SERVERS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('go.mod'))
    .map((path) => /^go (\S+)$/m.exec(readFileSync(resolve(SERVERS, path), 'utf8'))?.[1]);
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.filter((version) => !isAtLeast(OLDEST_GO, version as string))).toEqual([]);
  expect(asked).toContain(OLDEST_GO);
});

test.each([
  ['1.26.10', '1.26.6', true],
  ['1.26', '1.26.6', false],
  ['2', '1.26.6', true],
  [undefined, '0', false],
])('%s is at least %s: %s', (version, oldest, expected) => {
  expect(isAtLeast(version, oldest)).toBe(expected);
});
