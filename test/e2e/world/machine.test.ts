import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkMachine } from '../../../e2e/world/machine';

const ALL = ['ip', 'nft', 'iptables', 'openssl', 'curl', 'unshare', 'nsenter', 'setpriv', 'mount'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'machine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function have(tools: readonly string[]): string {
  for (const tool of tools) {
    writeFileSync(join(folder, tool), '');
    chmodSync(join(folder, tool), 0o755);
  }
  return folder;
}

test('a machine with every tool will do', () => {
  expect(() => checkMachine(have(ALL), 0)).not.toThrow();
});

test('one message names all that is missing, what for, and the packages to install', () => {
  const path = have(ALL.filter((tool) => !['ip', 'nft', 'unshare', 'nsenter'].includes(tool)));
  expect(() => checkMachine(path, 0)).toThrow(
    /^this machine has no ip, nft, unshare, nsenter: ip makes network namespaces; .* apt-get install --yes iproute2 nftables util-linux$/,
  );
});

test('without root it is not even tried', () => {
  expect(() => checkMachine(have(ALL), 1000)).toThrow(/^a world needs root: /);
});
