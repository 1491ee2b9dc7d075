import { externalDnsInstances, type Flag } from '../../../../../lib/wiring/graph/external-dns';
import { graphOf } from '../trees';
import { deploymentOf } from './instance-tree';

const flagsOf = (rest: string, more = '') => {
  const [instance] = externalDnsInstances(
    graphOf(`${deploymentOf(`{name: dns, image: external-dns, ${rest}}`)}${more}`),
  );
  return instance?.flags as NonNullable<typeof instance>['flags'];
};
const pairs = (flags: readonly Flag[]) => flags.map(({ name, value }) => [name, value]);

test('every spelling of a flag is read', () => {
  const { given, strays } = flagsOf(
    'args: [--source=service, --source, ingress, --events, --no-dry-run, --txt-prefix=a=b]',
  );
  expect(pairs(given)).toEqual([
    ['source', 'service'],
    ['source', 'ingress'],
    ['events', 'true'],
    ['dry-run', 'false'],
    ['txt-prefix', 'a=b'],
  ]);
  expect(strays).toEqual([]);
});

test('a switch takes no value, and a word may belong to no flag', () => {
  const { strays } = flagsOf('args: [--events=true, --policy=sync, upsert-only]');
  expect(strays.map(({ text, after }) => [text, after?.name])).toEqual([
    ['true', 'events'],
    ['upsert-only', undefined],
  ]);
});

test('the program of the command is no argument, and arguments may stand in the command', () => {
  expect(pairs(flagsOf('command: [/bin/external-dns, --policy=sync], args: [--once]').given)).toEqual([
    ['policy', 'sync'],
    ['once', 'true'],
  ]);
});

test('a script is read up to its words', () => {
  const { given } = flagsOf('command: [sh, -c], args: ["exec /bin/external-dns --policy=sync --txt-prefix=\\"a b\\""]');
  expect(pairs(given)).toEqual([
    ['policy', 'sync'],
    ['txt-prefix', 'a b'],
  ]);
});

test('variables count where no argument gives the flag, several values a line', () => {
  const env =
    'env: [{name: EXTERNAL_DNS_POLICY, value: sync}, {name: EXTERNAL_DNS_SOURCE, value: "service\\ningress\\n"}, {name: OTHER, value: x}]';
  expect(pairs(flagsOf(`args: [--policy=create-only], ${env}`).given)).toEqual([
    ['policy', 'create-only'],
    ['source', 'service'],
    ['source', 'ingress'],
  ]);
});

test('values come from ConfigMaps of the tree, by variables and by $(NAME)', () => {
  const map =
    '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: dns, namespace: dns}\ndata: {ZONE: sample.com, EXTERNAL_DNS_POLICY: sync}\n';
  const { given, areAllKnown } = flagsOf(
    'args: [--domain-filter=$(ZONE)], envFrom: [{configMapRef: {name: dns}}]',
    map,
  );
  expect(pairs(given)).toEqual([
    ['domain-filter', 'sample.com'],
    ['policy', 'sync'],
  ]);
  expect(areAllKnown).toBe(true);
});

test('a placeholder makes a value unknown, and one that stands alone may be any flag', () => {
  const { given, areAllKnown } = flagsOf('args: ["--policy=${POLICY}", "${MORE}"]');
  expect([pairs(given), areAllKnown]).toEqual([[['policy', undefined]], false]);
});

test('a Secret is taken to hold no flags', () => {
  const { areAllKnown, hasSecrets } = flagsOf('args: [], envFrom: [{secretRef: {name: keys}}]');
  expect([areAllKnown, hasSecrets]).toEqual([true, true]);
});

test('the dots of an example stand for any flag', () => {
  const { strays, areAllKnown } = flagsOf('args: ["..."]');
  expect([strays, areAllKnown]).toEqual([[], false]);
});
