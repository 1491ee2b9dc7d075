import { peerModeOf } from '../../../../../lib/wiring/graph/istio/peer-authentication';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { graphOf } from '../trees';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: apps, labels: { app: web } }\n';

function policy(namespace: string, spec: string): string {
  return `apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: { name: default, namespace: ${namespace} }\nspec: ${spec}\n`;
}

function mode(port: number, ...policies: string[]): string {
  const graph = graphOf([POD, ...policies].join('---\n'));
  const [pod] = workloads(graph);
  if (!pod) throw new Error('no pod');
  return peerModeOf(graph, pod, port).mode;
}

const MESH = policy('istio-system', '{ mtls: { mode: STRICT } }');
const SELECTING =
  '{ selector: { matchLabels: { app: web } }, mtls: { mode: UNSET }, portLevelMtls: { 9000: { mode: PERMISSIVE } } }';

test('the closest that says something decides', () => {
  expect(mode(80)).toBe('PERMISSIVE');
  expect(mode(80, MESH)).toBe('STRICT');
  expect(mode(80, MESH, policy('apps', '{ mtls: { mode: DISABLE } }'))).toBe('DISABLE');
  expect(mode(80, MESH, policy('other', '{ mtls: { mode: DISABLE } }'))).toBe('STRICT');
  expect(mode(80, MESH, policy('apps', SELECTING))).toBe('STRICT');
  expect(mode(9000, MESH, policy('apps', SELECTING))).toBe('PERMISSIVE');
});
