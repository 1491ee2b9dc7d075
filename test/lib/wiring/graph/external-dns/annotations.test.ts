import { annotationFor, annotationPrefix, externalDnsInstances } from '../../../../../lib/wiring/graph/external-dns';
import { partsOf } from '../../../../../lib/wiring/graph/external-dns/annotations';
import { SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';
import { deploymentOf, instanceOf } from './instance-tree';

test('the prefix of annotations goes by the flag, then by the version', () => {
  expect([instanceOf(), instanceOf('--annotation-prefix=dns.sample.com/')].map(annotationPrefix)).toEqual([
    'external-dns.kubernetes.io/',
    'dns.sample.com/',
  ]);
});

test.each([
  ['v0.21.0', 'external-dns.alpha.kubernetes.io/'],
  ['v0.22.0', 'external-dns.kubernetes.io/'],
  ['latest', undefined],
])('version %s reads %s', (tag, prefix) => {
  const [instance] = externalDnsInstances(graphOf(deploymentOf(`{name: dns, image: "external-dns:${tag}"}`)));
  expect(instance && annotationPrefix(instance)).toBe(prefix);
});

const SERVICE_WITH = (annotations: string) =>
  `---\napiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: apps, annotations: {${annotations}}}\n`;

test('without a version that is told, either prefix may be the right one', () => {
  const tree = deploymentOf('{name: dns, image: external-dns}');
  const graph = graphOf(tree + SERVICE_WITH('external-dns.alpha.kubernetes.io/hostname: web.sample.com'));
  const [instance] = externalDnsInstances(graph);
  const field = annotationFor(instance as never, objectOf(graph, SERVICE, 'apps', 'web'), 'hostname');
  expect(field.text()).toBe('web.sample.com');
});

test('a list has commas, and blanks count for nothing', () => {
  const graph = graphOf(SERVICE_WITH('list: " a.sample.com, b.sample.com,,", unknown: "${HOST}"').slice(4));
  const parts = (key: string) => partsOf(objectOf(graph, SERVICE, 'apps', 'web').annotation(key));
  expect(parts('list')).toEqual(['a.sample.com', 'b.sample.com']);
  expect([parts('unknown'), parts('missing')]).toEqual([[], []]);
});
