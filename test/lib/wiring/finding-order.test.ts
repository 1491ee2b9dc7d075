import type { Finding } from '../../../lib/wiring/finding';
import { inOrder, notDecidedInOrder, silencedInOrder } from '../../../lib/wiring/finding-order';

const finding: Finding = {
  code: 'AH901',
  severity: 'error',
  hop: 'gateway',
  object: { apiVersion: 'v1', kind: 'Service', namespace: 'apps', name: 'web' },
  path: 'spec',
  steps: ['spec'],
  related: [],
  host: 'b.sample.com',
  what: 'odd',
  why: 'it fails',
  fix: 'Mend it.',
};

test('findings stand by host, hop, object, code, path and words', () => {
  const expected: Finding[] = [
    { ...finding, host: 'a.sample.com', hop: 'pods' },
    { ...finding, hop: 'record' },
    { ...finding },
    { ...finding, what: 'odder' },
    { ...finding, path: 'spec.type' },
    { ...finding, code: 'AH902' },
    { ...finding, object: { ...finding.object, name: 'wet' } },
    { ...finding, hop: 'pods' },
  ];
  const { host: _, ...hostless } = finding;
  expect(inOrder([hostless, ...expected].reverse())).toEqual([...expected, hostless]);
});

test('of two that say the same the one that stands first is kept', () => {
  const at = (file: string, document: number, item?: number): Finding => ({
    ...finding,
    source: { file, document, line: 1, ...(item !== undefined && { item }) },
  });
  const all = [at('b.yaml', 1), at('a.yaml', 10), at('a.yaml', 2, 10), at('a.yaml', 2, 9)];
  expect(inOrder(all)).toEqual([at('a.yaml', 2, 9)]);
  expect(inOrder([...all, finding])).toEqual([finding]);
});

test('what somebody let stand has the same order, once', () => {
  const [one, other] = [{ finding }, { finding: { ...finding, host: 'a.sample.com' } }];
  expect(silencedInOrder([one, one, other])).toEqual([other, one]);
});

test('what is not decided stands by the fact that is missing, once', () => {
  const one = { code: 'AH901', object: finding.object, needs: 'mesh.ingressClass' };
  const other = { ...one, needs: 'aws.identity' };
  expect(notDecidedInOrder([one, { ...one }, other, { ...one, host: 'a.sample.com' }])).toEqual([
    other,
    one,
    { ...one, host: 'a.sample.com' },
  ]);
});
