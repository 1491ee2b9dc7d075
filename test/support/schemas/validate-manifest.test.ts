import { type SoundManifest, soundManifests } from './sound-manifests';
import { validateManifest } from './validate-manifest';

/** The sound document with another value at one place; undefined takes the place away, as YAML has no such value. */
function broken(name: SoundManifest, place: string, value: unknown): unknown {
  const doc = structuredClone(soundManifests[name]) as Record<string, unknown>;
  const keys = place.split('/');
  const last = keys.pop() as string;
  const parent = keys.reduce((node, key) => node[key] as Record<string, unknown>, doc);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return doc;
}

const container = 'spec/template/spec/containers/0';

test.each(Object.entries(soundManifests))('accepts a sound %s', (_, doc) => {
  expect(validateManifest(doc)).toEqual([]);
});

describe('an unknown field', () => {
  test.each<[SoundManifest, string, string]>([
    ['deployment', 'speck', 'speck'],
    ['deployment', 'metadata/label', 'metadata.label'],
    ['deployment', `${container}/ports/0/hostport`, 'spec.template.spec.containers[0].ports[0].hostport'],
    ['deployment', `${container}/resources/request`, 'spec.template.spec.containers[0].resources.request'],
    ['service', 'spec/ports/0/target-port', 'spec.ports[0].target-port'],
    ['service', 'spec/example.com~1port', 'spec["example.com~1port"]'],
    ['autoscaler', 'spec/metrics/0/resource/target/averageUse', 'spec.metrics[0].resource.target.averageUse'],
    ['gateway', 'speck', 'speck'],
    ['gateway', 'metadata/label', 'metadata.label'],
    ['gateway', 'spec/servers/0/tls/httpsRedirects', 'spec.servers[0].tls.httpsRedirects'],
    ['virtualService', 'spec/http/0/match/0/uri/suffix', 'spec.http[0].match[0].uri.suffix'],
    ['virtualService', 'spec/http/0/route/0/destination/port/name', 'spec.http[0].route[0].destination.port.name'],
    ['envoyFilter', 'spec/configPatches/0/patch/values', 'spec.configPatches[0].patch.values'],
    ['certificate', 'spec/privateKey/length', 'spec.privateKey.length'],
    ['clusterIssuer', 'spec/acme/solvers/0/dns01/route53/regions', 'spec.acme.solvers[0].dns01.route53.regions'],
  ])('of a %s is named: %s', (name, place, path) => {
    expect(validateManifest(broken(name, place, 7))).toEqual([
      expect.stringContaining(`: ${path} = 7: is not a known`),
    ]);
  });
});

describe('a wrong value', () => {
  test.each<[SoundManifest, string, unknown, string]>([
    ['deployment', 'spec/replicas', 'two', 'spec.replicas = "two": must be integer'],
    ['deployment', 'spec/replicas', 3e9, 'spec.replicas = 3000000000: must match format "int32"'],
    ['deployment', 'metadata/labels/on', true, 'metadata.labels.on = true: must be string'],
    ['deployment', `${container}/resources/requests/cpu`, '1 core', 'requests.cpu = "1 core": must '],
    ['deployment', `${container}/ports/0/protocol`, 'HTTP', 'ports[0].protocol = "HTTP": must be one of "SCTP", "TCP"'],
    ['service', 'spec/type', 'Public', 'spec.type = "Public": must be one of "ClusterIP", "ExternalName"'],
    ['service', 'spec/ports/0/targetPort', [80], 'spec.ports[0].targetPort = [80]: must be string or must be integer'],
    ['autoscaler', 'spec/metrics/0', null, 'spec.metrics[0] = null: must be object'],
    ['gateway', 'metadata/annotations', { on: true }, 'metadata.annotations.on = true: must be string'],
    ['gateway', 'spec/servers/0/hosts', '*', 'spec.servers[0].hosts = "*": must be array'],
    ['gateway', 'spec/servers/0/tls/mode', 'ON', 'spec.servers[0].tls.mode = "ON": must be one of "PASSTHROUGH"'],
    ['virtualService', 'spec/http/0/route/0/weight', null, 'route[0].weight = null: must be integer'],
    ['virtualService', 'spec/http/0/match/0/uri/exact', '/', 'uri = {"prefix":"/","exact":"/"}: must set no more than'],
    ['certificate', 'spec/privateKey/algorithm', 'DSA', 'spec.privateKey.algorithm = "DSA": must be one of "RSA"'],
    ['clusterIssuer', 'spec/acme/solvers', {}, 'spec.acme.solvers = {}: must be array'],
  ])('of a %s is told: %s', (name, place, value, message) => {
    expect(validateManifest(broken(name, place, value))).toEqual([expect.stringContaining(message)]);
  });
});

describe('a missing field', () => {
  test.each<[SoundManifest, string, string]>([
    ['deployment', 'spec/selector', 'Deployment web: spec.selector: is required'],
    ['service', 'spec/ports/0/port', 'Service web: spec.ports[0].port: is required'],
    ['autoscaler', 'spec/maxReplicas', 'HorizontalPodAutoscaler web: spec.maxReplicas: is required'],
    ['gateway', 'metadata/name', 'Gateway: metadata.name: is required'],
    ['gateway', 'spec/servers/0/port/protocol', 'Gateway public: spec.servers[0].port.protocol: is required'],
    ['certificate', 'spec/issuerRef', 'Certificate shop-tls: spec.issuerRef: is required'],
    ['clusterIssuer', 'spec/acme/server', 'ClusterIssuer letsencrypt: spec.acme.server: is required'],
  ])('of a %s is told: %s', (name, place, message) => {
    expect(validateManifest(broken(name, place, undefined))).toEqual([message]);
  });
});

test('every fault of a document is told', () => {
  const doc = { ...soundManifests.service, spec: { type: 'Public', ports: [{ port: '80', prot: 'TCP' }] } };
  expect(validateManifest(doc)).toHaveLength(3);
});

test.each([
  ['a kind of nobody', 'apps/v1', 'Deploymint'],
  ['a group of nobody', 'example.com/v1', 'Service'],
  ['a version that Kubernetes removed', 'extensions/v1beta1', 'Ingress'],
  ['a version that no file in crds/ has', 'networking.istio.io/v1alpha3', 'Gateway'],
  ['a part of a kind', 'v1', 'Container'],
  ['a kind whose published schema lacks fields', 'scheduling.k8s.io/v1', 'PriorityClass'],
  ['a path out of the folder', '../package/v1', 'Service'],
])('%s has no schema', (_, apiVersion, kind) => {
  expect(validateManifest({ apiVersion, kind })).toEqual([`document: no schema for ${kind} of ${apiVersion}`]);
});

test.each([null, 'text', [], {}, { kind: 'Service' }])('%j is no manifest', (doc) => {
  expect(validateManifest(doc)).toEqual(['document: must be an object with apiVersion and kind']);
});
