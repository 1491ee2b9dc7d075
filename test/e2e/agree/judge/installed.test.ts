import { installed } from '../../../../e2e/agree/judge/installed';
import { readTree } from '../../../../e2e/symptoms/tree/read-tree';

test('what install/ configures is what the platform tells the checker', () => {
  expect(installed(readTree('.'))).toMatchObject({
    mesh: {
      ingressClass: 'istio',
      ingressSelector: 'ingressgateway-ssl',
      ingressControllerMode: 'STRICT',
      ingressNamespace: 'istio-ingress',
      scopeGatewayToNamespace: true,
      cni: true,
    },
  });
});
