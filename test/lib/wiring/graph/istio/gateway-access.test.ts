import { blamedBindings, deniedGateways } from '../../../../../lib/wiring/graph/istio/gateway-access';
import { PLATFORM } from '../../checks/platform-tree';
import { graphOf } from '../trees';

const causeIn = (yaml: string) => deniedGateways(graphOf(yaml)).map(({ account, cause }) => [account.name, cause.kind]);

test('a gateway that may list its Secrets is not denied', () => {
  expect(causeIn(PLATFORM)).toEqual([]);
});

test('why a gateway may not list its Secrets', () => {
  expect(causeIn(PLATFORM.replace('[get, watch, list]', '[get]'))).toEqual([['gateway', 'rule']]);
  expect(causeIn(PLATFORM.replace('      serviceAccountName: gateway\n', ''))).toEqual([['default', 'nothing']]);
});

test('TLS files, and secrets that are no Secrets, need no right', () => {
  const files = 'serverCertificate: /etc/certs/tls.crt';
  expect(causeIn(PLATFORM.replace('[get, watch, list]', '[get]').replace('credentialName: web-tls', files))).toEqual(
    [],
  );
});

test('a binding that is to blame is told with the gateway', () => {
  const graph = graphOf(
    PLATFORM.replace('  - kind: ServiceAccount\n    name: gateway', '  - kind: ServiceAccount\n    name: other'),
  );
  expect([...blamedBindings(graph)].map(String)).toEqual(['RoleBinding istio-ingress/gateway-secrets']);
});
