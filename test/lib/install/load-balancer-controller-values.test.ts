import { values } from './sample-facts';

const FILE = 'aws-load-balancer-controller.values.yaml';
const ROLE = 'arn:aws:iam::111122223333:role/aws-load-balancer-controller';

test('it knows its cluster without the instance metadata service', () => {
  expect(values(FILE)).toMatchObject({ clusterName: 'sample', region: 'eu-west-1', vpcId: 'vpc-0123456789abcdef0' });
});

test('without a VPC in the facts it asks for one itself', () => {
  expect(values(FILE, { cluster: { name: 'sample', region: 'eu-west-1' } })).not.toHaveProperty('vpcId');
});

test('Services without a class are left to others', () => {
  expect(values(FILE)).toHaveProperty('enableServiceMutatorWebhook', false);
});

test('while it is down, certificates are still renewed', () => {
  expect(values(FILE)).toHaveProperty('webhookConfig.ingressValidationObjectSelector.matchExpressions', [
    { key: 'acme.cert-manager.io/http01-solver', operator: 'DoesNotExist' },
  ]);
});

test('an upgrade keeps the CA of its webhooks', () => {
  expect(values(FILE)).toHaveProperty('keepTLSSecret', true);
});

test('Pod Identity needs no annotation', () => {
  expect(values(FILE)).toHaveProperty('serviceAccount', { create: true, name: 'aws-load-balancer-controller' });
});

test('under IRSA the role stands on the ServiceAccount', () => {
  const identity = { mode: 'irsa', roles: { 'kube-system/aws-load-balancer-controller': ROLE } } as const;
  expect(values(FILE, { identity })).toHaveProperty('serviceAccount.annotations', {
    'eks.amazonaws.com/role-arn': ROLE,
  });
});

test('IRSA without a role is refused, and the message names the key', () => {
  const identity = { mode: 'irsa', roles: {} } as const;
  expect(() => values(FILE, { identity })).toThrow('ServiceAccount "kube-system/aws-load-balancer-controller"');
});
