import { clientTls } from '../../../../../lib/wiring/graph/istio/client-tls';
import { lastHops } from '../../../../../lib/wiring/graph/istio/last-hops';
import { PLATFORM } from '../../checks/platform-tree';
import { graphOf } from '../trees';

const rule = (spec: string, namespace = 'apps') =>
  `---\napiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: { name: web, namespace: ${namespace} }\nspec: ${spec}\n`;

/** The mode by which the gateway asks the app on a port. */
function modeIn(yaml: string, port = 8000): string | undefined {
  const graph = graphOf(yaml);
  const [hop] = lastHops(graph);
  return hop && clientTls(graph, hop.destination, port, 'istio-ingress')?.get('mode').text();
}

test('without a DestinationRule none is told', () => {
  expect(modeIn(PLATFORM)).toBeUndefined();
});

test('the settings of a port stand for themselves', () => {
  const levels =
    '[{ port: { number: 8000 }, tls: { mode: ISTIO_MUTUAL } }, { port: { number: 9000 }, connectionPool: {} }]';
  const yaml =
    PLATFORM + rule(`{ host: web, trafficPolicy: { tls: { mode: DISABLE }, portLevelSettings: ${levels} } }`);
  expect([8000, 9000, 7000].map((port) => modeIn(yaml, port))).toEqual(['ISTIO_MUTUAL', undefined, 'DISABLE']);
});

test('the policy of a subset goes before that of the host', () => {
  const subset = '{ name: v1, labels: { app: web }, trafficPolicy: { tls: { mode: SIMPLE } } }';
  const yaml = PLATFORM.replace('host: web\n', 'host: web\n            subset: v1\n');
  expect(modeIn(yaml + rule(`{ host: web, trafficPolicy: { tls: { mode: DISABLE } }, subsets: [${subset}] }`))).toBe(
    'SIMPLE',
  );
});

test('a rule that is kept to its namespace does not count for the gateway', () => {
  expect(modeIn(PLATFORM + rule('{ host: web, exportTo: ["."], trafficPolicy: { tls: { mode: DISABLE } } }'))).toBe(
    undefined,
  );
});
