import { accessesOf, externalDnsInstances, needsOf } from '../../../../../lib/wiring/graph/external-dns';
import { graphOf } from '../trees';
import { deploymentOf, instanceOf } from './instance-tree';

function needs(tag: string, ...flags: readonly string[]): string[] {
  const container = `{name: dns, image: "external-dns:${tag}", args: ${JSON.stringify(flags)}}`;
  const [instance] = externalDnsInstances(graphOf(deploymentOf(container)));
  return instance ? needsOf(instance).map(({ group, resource }) => `${group}/${resource}`) : [];
}

test('the Istio sources watch Ingresses since 0.19', () => {
  expect(needs('v0.18.0', '--source=istio-gateway')).toEqual(['/services', 'networking.istio.io/gateways']);
  expect(needs('v0.22.0', '--source=istio-gateway')).toEqual([
    '/services',
    'networking.k8s.io/ingresses',
    'networking.istio.io/gateways',
  ]);
});

test('the source service watches endpoint slices since 0.18, and by its filter less', () => {
  expect(needs('v0.17.0', '--source=service')).toContain('/endpoints');
  expect(needs('v0.22.0', '--source=service')).toEqual([
    '/services',
    'discovery.k8s.io/endpointslices',
    '/pods',
    '/nodes',
  ]);
  expect(needs('v0.22.0', '--source=service', '--service-type-filter=LoadBalancer')).toEqual(['/services']);
});

test('two sources need a kind once, and one that is not known nothing', () => {
  const both = needs('v0.22.0', '--source=istio-gateway', '--source=istio-virtualservice', '--source=unheard-of');
  expect(both.filter((need) => need === '/services')).toEqual(['/services']);
});

test('an instance of one namespace asks there alone, but for what belongs to none', () => {
  const instance = instanceOf('--source=service', '--namespace=apps');
  const asked = needsOf(instance).flatMap((need) => accessesOf(instance, need));
  expect(asked.find(({ resource }) => resource === 'services')).toEqual({
    verb: 'list',
    group: '',
    resource: 'services',
    namespace: 'apps',
  });
  expect(asked.find(({ resource }) => resource === 'nodes')?.namespace).toBe('');
});
