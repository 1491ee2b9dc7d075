import { environmentOf } from '../../../../../lib/wiring/graph/external-dns/environment';
import { DEPLOYMENT } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';
import { deploymentOf } from './instance-tree';

const MAP = `---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: dns}
data: {SOURCE: service, POLICY: sync}
`;

function environment(container: string) {
  const graph = graphOf(deploymentOf(`{name: dns, ${container}}`) + MAP);
  const containers = objectOf(graph, DEPLOYMENT, 'dns', 'external-dns').get('spec', 'template', 'spec', 'containers');
  const { variables, ...rest } = environmentOf(graph, containers.get(0));
  return { ...rest, variables: Object.fromEntries([...variables].map(([name, { value }]) => [name, value])) };
}

test('variables come of ConfigMaps with a prefix, and `env` goes before', () => {
  const { areAllKnown, variables } = environment(
    'envFrom: [{prefix: EXTERNAL_DNS_, configMapRef: {name: settings}}], env: [{name: EXTERNAL_DNS_POLICY, value: upsert-only}]',
  );
  expect(variables).toEqual({ EXTERNAL_DNS_SOURCE: 'service', EXTERNAL_DNS_POLICY: 'upsert-only' });
  expect(areAllKnown).toBe(true);
});

test('one key of a ConfigMap, no value at all, and what is not known', () => {
  const { variables } = environment(
    'env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: POLICY}}}, {name: B}, {name: C, value: "${C}"}, {name: D, valueFrom: {secretKeyRef: {name: s, key: d}}}]',
  );
  expect(variables).toEqual({ A: 'sync', B: '', C: undefined, D: undefined });
});

test('a ConfigMap that is elsewhere may hold any; a Secret holds keys and tokens', () => {
  expect(environment('envFrom: [{configMapRef: {name: elsewhere}}]').areAllKnown).toBe(false);
  expect(environment('envFrom: [{secretRef: {name: keys}}]')).toMatchObject({ areAllKnown: true, hasSecrets: true });
});
