import { text } from './sample-facts';

const FILE = 'README.md';

test('it says what each release is for, in the order of installation', () => {
  const rows = [...text(FILE).matchAll(/^\| `([\w-]+)` \| (\S+) \| (\S+) \|/gm)].map(([, ...cells]) => cells.join(' '));
  expect(rows).toEqual([
    'istio-base 1.30.3 istio-system',
    'istiod 1.30.3 istio-system',
    'istio-cni 1.30.3 kube-system',
    'cert-manager v1.21.2 cert-manager',
    'aws-load-balancer-controller 3.5.0 kube-system',
  ]);
});

test('it names the cluster to work on', () => {
  expect(text(FILE)).toContain('aws eks update-kubeconfig --name sample --region eu-west-1\nsh install/install.sh\n');
});

test('in-tree: a load balancer controller that is there must leave the Services alone', () => {
  expect(text(FILE, { loadBalancerController: 'in-tree' })).toContain('`enableServiceMutatorWebhook: false`');
});

test('EKS Auto Mode: there is nothing to install', () => {
  expect(text(FILE, { loadBalancerController: 'eks-auto' })).toContain('EKS Auto Mode makes the load balancers');
});

test('it says where AWS permissions come from', () => {
  const roles = { 'kube-system/aws-load-balancer-controller': 'arn:aws:iam::111122223333:role/lbc' };
  expect(text(FILE)).toContain('EKS Pod Identity');
  expect(text(FILE, { identity: { mode: 'irsa', roles } })).toContain('IRSA');
});

test('with a revision it says how the old control plane goes', () => {
  expect(text(FILE)).not.toContain('helm uninstall');
  expect(text(FILE, { revision: '1-30' })).toContain('`helm uninstall istiod-1-30`');
});

test('it says which resolvers cert-manager checks through, or which flags set them', () => {
  expect(text(FILE)).toContain('`--acme-http01-solver-nameservers`');
  expect(text(FILE)).not.toContain('dns01');
  expect(text(FILE, { dns01: true })).toContain('--dns01-recursive-nameservers`');
  expect(text(FILE, { selfCheckNameservers: ['1.1.1.1:53', '8.8.8.8:53'] })).toContain(
    'through 1.1.1.1:53 and 8.8.8.8:53',
  );
});
