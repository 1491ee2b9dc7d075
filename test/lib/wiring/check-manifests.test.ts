import fc from 'fast-check';
import { parseStream } from '../../../lib/manifests/parse-stream';
import { type CheckOptions, checkManifests } from '../../../lib/wiring/check-manifests';
import { fileFinding } from '../../../lib/wiring/file-finding';
import { TWO_CHECKS } from './two-checks';

const GATEWAY = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: shop, namespace: apps }
spec: { servers: [{ hosts: [apps/shop.sample.com, '*'] }] }
`;
const route = (name: string, gateway: string) => `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${name}, namespace: apps }
spec: { hosts: [${name}.sample.com], gateways: [${gateway}] }
`;
const service = (name: string, type: string) => `
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: apps }
spec: { ${type} }
`;

const manifestsOf = (...documents: string[]) =>
  documents.flatMap((yaml, index) => parseStream(yaml, `${index}.yaml`).manifests);

function checked(documents: readonly string[], options: CheckOptions = {}) {
  return checkManifests(manifestsOf(...documents), { checks: TWO_CHECKS, ...options });
}

const TREE = [
  GATEWAY,
  route('shop', 'shap'),
  route('blog', 'shap'),
  service('a', 'type: Odd'),
  service('b', ''),
  service('c', 'type: LoadBalancer'),
];

test('findings stand by host, then by the way of a request; what concerns no host comes last', () => {
  expect(checked(TREE).findings.map(({ code, host, object }) => [code, object.name, host])).toEqual([
    ['AH901', 'blog', 'blog.sample.com'],
    ['AH901', 'shop', 'shop.sample.com'],
    ['AH903', 'b', undefined],
    ['AH902', 'a', undefined],
  ]);
});

test('the summary counts objects, hosts and what was found', () => {
  expect(checked(TREE).summary).toEqual({
    objects: 6,
    hosts: ['blog.sample.com', 'shop.sample.com'],
    errors: 1,
    warnings: 2,
    infos: 1,
    silenced: 0,
    notDecided: 1,
    accepted: 0,
  });
});

test('the order of files and documents changes nothing', () => {
  const documents = TREE.map((yaml, index) => ({ yaml, file: `${index}.yaml` }));
  const read = (all: typeof documents) => all.flatMap(({ yaml, file }) => parseStream(yaml, file).manifests);
  const expected = checkManifests(read(documents), { checks: TWO_CHECKS });
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      expect(checkManifests(read(shuffled), { checks: TWO_CHECKS })).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('a finding is said once, where it stands first', () => {
  const { findings } = checked([service('a', 'type: Odd'), service('a', 'type: Odd')]);
  expect(findings.map(({ code, source }) => [code, source?.file])).toEqual([['AH902', '0.yaml']]);
});

test('with --complete a missing object is an error', () => {
  expect(checked([route('shop', 'shap')], { complete: true }).findings[0]?.severity).toBe('error');
});

test('what is told as a fact need not be known from the tree', () => {
  expect(checked(TREE, { facts: { aws: {} } }).notDecided).toEqual([]);
});

describe('codes', () => {
  test('that are chosen are looked for alone', () => {
    const { findings, notDecided } = checked(TREE, { only: ['AH903'] });
    expect(findings.map(({ code }) => code)).toEqual(['AH903']);
    expect(notDecided).toEqual([]);
  });

  test('that are left out are not looked for', () => {
    const { findings } = checked(TREE, { skip: ['AH903', 'AH901'] });
    expect(findings.map(({ code }) => code)).toEqual(['AH902']);
  });

  test('of files are hidden only when they are left out by name, since what is not read is not checked', () => {
    const fault = {
      code: 'AH001',
      severity: 'error',
      file: 'x.yaml',
      line: 3,
      what: 'a',
      why: 'b',
      fix: 'C.',
    } as const;
    const options = { found: [fileFinding(fault)] };
    expect(checked([], { ...options, only: ['AH901'] }).findings).toMatchObject([{ code: 'AH001' }]);
    expect(checked([], { ...options, skip: ['AH001'] }).findings).toEqual([]);
  });
});

test('the context resolves references, and neither is reported on nor counted', () => {
  const context = manifestsOf(GATEWAY, service('b', '')).map((manifest) => ({ ...manifest, context: true }));
  const own = manifestsOf(route('shop', 'shop'));
  const { findings, summary } = checkManifests([...context, ...own], { checks: TWO_CHECKS });
  expect(findings).toEqual([]);
  expect(summary).toMatchObject({ objects: 1, hosts: ['shop.sample.com'] });
});

test('hosts are known for objects whose findings name none', () => {
  const certificate = `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: web, namespace: apps, annotations: { cdk8s-auto-https/ignore: AH901 old } }
spec: { dnsNames: [shop.sample.com, blog.sample.com] }
`;
  const { findings, servedHosts } = checked([certificate, service('b', '')]);
  expect(findings.map(({ code }) => code)).toEqual(['AH020', 'AH903']);
  expect([...servedHosts]).toEqual([['Certificate apps/web', ['blog.sample.com', 'shop.sample.com']]]);
});

test('every check runs unless others are given, and nothing is found in nothing', () => {
  expect(checkManifests([])).toMatchObject({ findings: [], notDecided: [], silenced: [], summary: { objects: 0 } });
});
