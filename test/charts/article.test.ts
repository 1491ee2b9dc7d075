import type { Handover } from '../../lib';
import { articleObjects } from './article-objects';

const GATEWAYS = ['istio-ingressgateway-private', 'istio-ingressgateway-public', 'istio-ingressgateway-ssl'];
const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

test('it is ten charts', () => {
  expect(articleObjects().chartIds()).toEqual([
    '10-namespaces',
    '20-istio-ingressgateway-private',
    '20-istio-ingressgateway-public',
    '20-istio-ingressgateway-ssl',
    '20-mesh',
    '30-external-dns-private',
    '30-external-dns-ssl',
    '40-cert-manager-issuer',
    '60-host-apps-httpbin',
    '70-app-apps-httpbin',
  ]);
});

test('another domain than sample.com cannot come of the sample hand-over: the domain is written in the chart', () => {
  const zones = [{ name: 'sample.org', id: 'Z0', visibility: 'public' }] as const;
  expect(() => articleObjects({ zones })).toThrow('hand-over has no public zone "sample.com"');
});

describe('with IAM roles for service accounts', () => {
  const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
  const roles = {
    'external-dns/external-dns-ssl': role('dns-public'),
    'external-dns/external-dns-private': role('dns-private'),
    'kube-system/aws-load-balancer-controller': role('lbc'),
    'cert-manager/cert-manager': role('cert-manager'),
  };
  const irsa = (more: Record<string, string> = roles) => articleObjects({ identity: { mode: 'irsa', roles: more } });

  test('each external-dns has its role on its ServiceAccount, and gateways have none', () => {
    const annotations = (name: string) => irsa().find('ServiceAccount', name).metadata.annotations;
    expect(annotations('external-dns-ssl')).toEqual({ 'eks.amazonaws.com/role-arn': role('dns-public') });
    expect(annotations('external-dns-private')).toEqual({ 'eks.amazonaws.com/role-arn': role('dns-private') });
    expect(GATEWAYS.map(annotations)).toEqual([undefined, undefined, undefined]);
  });

  test('the controller of load balancers has its role in install/', () => {
    const values = irsa().platform.install().get('aws-load-balancer-controller.values.yaml');
    expect(values).toContain(`eks.amazonaws.com/role-arn: ${role('lbc')}`);
  });

  test('a role that is missing is refused', () => {
    const { 'external-dns/external-dns-private': _, ...others } = roles;
    expect(() => irsa(others)).toThrow(
      'hand-over has no IAM role for ServiceAccount "external-dns/external-dns-private"',
    );
  });
});

describe.each<[Handover['loadBalancerController'], string | undefined, string | undefined]>([
  ['aws-lbc', 'service.k8s.aws/nlb', 'elbv2.k8s.aws/pod-readiness-gate-inject'],
  ['eks-auto', 'eks.amazonaws.com/nlb', 'eks.amazonaws.com/pod-readiness-gate-inject'],
  ['in-tree', undefined, undefined],
])('with load balancers by %s', (loadBalancerController, loadBalancerClass, gate) => {
  const made = articleObjects({ loadBalancerController });
  const services = GATEWAYS.map((name) => made.find('Service', name));

  test('Services have its class', () => {
    expect(services.map(({ spec }) => spec.loadBalancerClass)).toEqual(GATEWAYS.map(() => loadBalancerClass));
  });

  test('only the private one is internal', () => {
    const key = loadBalancerController === 'in-tree' ? `${PREFIX}internal` : `${PREFIX}scheme`;
    const [own, open] = loadBalancerController === 'in-tree' ? ['true', undefined] : ['internal', 'internet-facing'];
    expect(services.map(({ metadata }) => metadata.annotations?.[key])).toEqual([own, open, open]);
  });

  test('TLS ends at the first two, on port 443 alone', () => {
    expect(services.map(({ metadata }) => metadata.annotations?.[`${PREFIX}ssl-ports`])).toEqual([
      '443',
      '443',
      undefined,
    ]);
  });

  test('the namespace of the gateways asks for its readiness gates', () => {
    const labels = Object.keys((made.find('Namespace', 'istio-ingress').metadata as { labels?: object }).labels ?? {});
    expect(labels.filter((label) => label.includes('readiness-gate'))).toEqual(gate ? [gate] : []);
  });

  test('install/ installs the controller where the cluster does not bring it', () => {
    const isInstalled = made.platform.install().has('aws-load-balancer-controller.values.yaml');
    expect(isInstalled).toBe(loadBalancerController === 'aws-lbc');
  });
});
