import { sampleHandover } from '../../lib';
import { ArticleObjects, GATEWAYS, type Service } from './article-objects';
import { articleWithHostsEverywhere } from './hosts-everywhere';
import { type RowTest, testRows } from './test-rows';

const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';
const ACM = sampleHandover().certificates[0].arn;
const TLS_1_2_AND_1_3 = expect.stringMatching(/^ELBSecurityPolicy-TLS13-1-2-/);

const objects = new ArticleObjects();
const services = GATEWAYS.map((name) => objects.one('Service', name));

/** What the annotations of the load balancer say, by name without the prefix; `undefined` for one that is not there. */
function said(service: Service, ...names: readonly string[]): (string | undefined)[] {
  return names.map((name) => service.metadata.annotations[`${PREFIX}${name}`]);
}

/** A row of the table: what is read of each entry point's Service, and what it is, from left to right. */
function cells(read: (service: Service) => unknown, ...[acmPrivate, acmPublic, istio]: readonly unknown[]): RowTest {
  const [one, two, three] = services;
  return {
    '1 private, ACM': () => expect(read(one)).toEqual(acmPrivate),
    '2 public, ACM': () => expect(read(two)).toEqual(acmPublic),
    "3 public, TLS at Istio (Let's Encrypt)": () => expect(read(three)).toEqual(istio),
  };
}

/** The server on 443 of the Gateways that select the pods of a Service. */
function serversOn443({ spec: { selector } }: Service): unknown {
  const gateways = articleWithHostsEverywhere().of('Gateway');
  const own = gateways.filter((each) => each.spec.selector.istio === selector.istio);
  return own.flatMap(({ spec: { servers } }) =>
    servers.filter(({ port }) => port.number === 443).map(({ port, tls }) => ({ protocol: port.protocol, tls })),
  );
}

const istioTls = (credentialName: string) => ({ protocol: 'HTTPS', tls: { mode: 'SIMPLE', credentialName } });

testRows('load-balancers', {
  'Service ports 15029–15032 (kiali, prometheus, grafana, tracing)': () => {
    const ports = services.flatMap(({ spec }) => spec.ports);
    expect(ports.filter(({ port }) => port > 15021)).toEqual([]);
    expect(ports.filter(({ name }) => /kiali|prometheus|grafana|tracing/.test(name))).toEqual([]);
  },

  'ports 15443, 15011, 8060, 853': () => {
    for (const { spec } of services) {
      expect(spec.ports.map(({ port }) => port)).toEqual([15021, 80, 443]);
    }
    const containerPorts = GATEWAYS.flatMap(
      (name) => objects.one('Deployment', name).spec.template.spec.containers[0].ports,
    );
    expect([...new Set(containerPorts.map(({ containerPort }) => containerPort))]).toEqual([15090]);
  },

  'Service type LoadBalancer without annotations': () => {
    expect(objects.of('Service').filter(({ spec }) => spec.type === 'LoadBalancer')).toEqual(services);
    for (const service of services) {
      expect(service.spec.loadBalancerClass).toBeDefined();
      expect(said(service, 'scheme')[0]).toMatch(/^(internal|internet-facing)$/);
    }
    // The controller takes the Services of its class, and no others.
    expect(objects.values['aws-load-balancer-controller.values.yaml']).toMatchObject({
      enableServiceMutatorWebhook: false,
    });
  },

  'spec.loadBalancerClass': cells(
    ({ spec }) => spec.loadBalancerClass,
    'service.k8s.aws/nlb',
    'service.k8s.aws/nlb',
    'service.k8s.aws/nlb',
  ),
  scheme: cells((service) => said(service, 'scheme'), ['internal'], ['internet-facing'], ['internet-facing']),
  'nlb-target-type': cells((service) => said(service, 'nlb-target-type'), ['ip'], ['ip'], ['ip']),
  'ssl-cert / ssl-ports': cells(
    (service) => said(service, 'ssl-cert', 'ssl-ports'),
    [ACM, '443'],
    [ACM, '443'],
    [undefined, undefined],
  ),
  'ssl-negotiation-policy': cells(
    (service) => said(service, 'ssl-negotiation-policy'),
    [TLS_1_2_AND_1_3],
    [TLS_1_2_AND_1_3],
    [undefined],
  ),
  'backend-protocol': cells((service) => said(service, 'backend-protocol'), ['tcp'], ['tcp'], [undefined]),
  'healthcheck-protocol / -port / -path': cells(
    (service) => said(service, 'healthcheck-protocol', 'healthcheck-port', 'healthcheck-path'),
    ['http', '15021', '/healthz/ready'],
    ['http', '15021', '/healthz/ready'],
    ['http', '15021', '/healthz/ready'],
  ),
  'Gateway server on 443': cells(
    serversOn443,
    [{ protocol: 'HTTP', tls: undefined }],
    [{ protocol: 'HTTP', tls: undefined }],
    [istioTls('application.sample.com'), istioTls('shop.sample.com')],
  ),

  'EKS Auto Mode uses class `eks.amazonaws.com/nlb`': () => {
    const auto = new ArticleObjects({ loadBalancerController: 'eks-auto' });
    for (const [index, name] of GATEWAYS.entries()) {
      const { metadata, spec } = auto.one('Service', name);
      expect(spec).toEqual({ ...services[index].spec, loadBalancerClass: 'eks.amazonaws.com/nlb' });
      expect(metadata).toEqual(services[index].metadata);
    }
    expect(Object.keys(auto.values)).not.toContain('aws-load-balancer-controller.values.yaml');
  },

  "In-tree Classic ELB (the article's): no class, `-internal`, `ssl-ports`, backend-protocol": () => {
    const inTree = new ArticleObjects({ loadBalancerController: 'in-tree' });
    const [acmPrivate, acmPublic, istio] = GATEWAYS.map((name) => inTree.one('Service', name));
    for (const service of [acmPrivate, acmPublic, istio]) {
      expect(service.spec).not.toHaveProperty('loadBalancerClass');
      // Annotations of the other controllers, which mean nothing here.
      expect(said(service, 'scheme', 'nlb-target-type', 'target-group-attributes')).toEqual(Array(3).fill(undefined));
    }
    const settings = ['internal', 'ssl-cert', 'ssl-ports', 'backend-protocol'];
    expect(said(acmPrivate, ...settings)).toEqual(['true', ACM, '443', 'http']);
    expect(said(acmPublic, ...settings)).toEqual([undefined, ACM, '443', 'http']);
    expect(said(istio, ...settings)).toEqual(Array(4).fill(undefined));
  },

  '80 and 443 need distinct targetPorts': () => {
    for (const { spec } of services) {
      const targets = spec.ports.map(({ targetPort }) => targetPort);
      expect(targets).toEqual([15021, 80, 443]);
    }
  },
});
