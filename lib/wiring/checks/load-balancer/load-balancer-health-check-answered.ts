import { defineCheck, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { isRouter } from '../../graph/istio/gateways';
import { SERVICE } from '../../graph/kinds';
import { containerPort, portsOf, workloadsOfService } from '../../graph/kubernetes/services';
import { containersOf, WORKLOAD_KINDS, type Workload } from '../../graph/kubernetes/workloads';
import { ownLoadBalancers } from '../../graph/load-balancer/listeners';
import { awsAnnotation, byAwsController, type LoadBalancer } from '../../graph/load-balancer/load-balancers';
import type { Field, Resource } from '../../graph/resource';

const OPEN =
  'no target gets healthy, and the load balancer then sends to all of them alike: also to pods that start, stop or hang';

const messages = {
  AH762: {
    severity: 'warning',
    hop: 'load-balancer',
    what: 'the health check asks port {port}, on which the gateway does not listen',
    why: OPEN,
    fix: "Ask the gateway's own port for it, 15021, or traffic-port by tcp.",
  },
  AH763: {
    severity: 'warning',
    hop: 'load-balancer',
    what: 'the health check asks {protocol} {path} of {port}',
    why: `a gateway answers http /healthz/ready of port 15021 with 200, and other ports by their routes: ${OPEN}`,
    fix: 'Set healthcheck-port to "15021", healthcheck-protocol to "http" and healthcheck-path to "/healthz/ready".',
  },
} as const;

/** What istio-proxy listens on besides its servers. Upstream: https://istio.io/latest/docs/ops/deployment/application-requirements/ */
const OWN_PORTS = [15020, 15021, 15090];
const READY = '/healthz/ready';

export default defineCheck({
  id: 'load-balancer-health-check-answered',
  summary: 'The health check of a load balancer asks what the gateway answers.',
  rows: [],
  sources: [
    'istio tools/packaging/common/envoy_bootstrap.json: port 15021 routes /healthz/ready alone',
    'aws-load-balancer-controller docs/guide/service/annotations.md#health-check',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html: fails open',
  ],
  reads: [SERVICE, ...WORKLOAD_KINDS],
  messages,
  run(graph, report) {
    for (const balancer of ownLoadBalancers(graph).filter(byAwsController)) {
      const pods = gatewayPods(graph, balancer);
      const [workload] = pods;
      if (workload === undefined || balancer.targetType !== 'ip') continue;
      const check = healthCheckOf(balancer);
      if (check) tell(balancer, workload, check, report);
    }
  },
});

/** Pods of gateways alone: what others answer is not known. */
function gatewayPods(graph: Graph, { service }: LoadBalancer): readonly Workload[] {
  const pods = workloadsOfService(graph, service);
  return pods.every((one) => isRouter(one)) ? pods : [];
}

interface HealthCheck {
  readonly protocol: string;
  readonly path: string;
  /** `traffic-port`: the one of each target. */
  readonly port: number | 'traffic-port';
}

/** What the controller makes of the annotations; none where one of them is not known. */
function healthCheckOf({ service }: LoadBalancer): HealthCheck | undefined {
  const [protocol, path, port] = (['protocol', 'path', 'port'] as const).map((name) =>
    awsAnnotation(service, `healthcheck-${name}`),
  );
  if (!protocol || !path || !port || [protocol, path, port].some((field) => field.isUnknown)) return undefined;
  const text = port.text() ?? 'traffic-port';
  const named = portsOf(service).find(({ name }) => name === text)?.targetPort;
  const number = /^\d+$/.test(text) ? Number(text) : named;
  if (text !== 'traffic-port' && typeof number !== 'number') return undefined;
  return {
    protocol: (protocol.text() ?? 'tcp').toLowerCase(),
    path: path.text() ?? '/',
    port: text === 'traffic-port' ? text : (number as number),
  };
}

function tell(
  { service }: LoadBalancer,
  workload: Workload,
  check: HealthCheck,
  report: Report<typeof messages>,
): void {
  const [port, path, protocol] = ['port', 'path', 'protocol'].map((name) =>
    awsAnnotation(service, `healthcheck-${name}`),
  ) as [Field, Field, Field];
  const wire = { related: [workload.resource] };
  if (check.port !== 'traffic-port' && !listens(service, workload, check.port)) {
    report('AH762', port, { port: check.port }, wire);
    return;
  }
  if (check.protocol !== 'http' && check.protocol !== 'https') return;
  const [asked] = check.path.split('?');
  const isOfAgent = check.port === 15020 || check.port === 15021;
  const isAnswered = isOfAgent ? asked === READY && check.protocol === 'http' : asked !== READY;
  if (isAnswered) return;
  const at = isOfAgent ? (asked === READY ? protocol : path) : port;
  report('AH763', at.isSet ? at : protocol, { ...check }, wire);
}

function listens(service: Resource, workload: Workload, port: number): boolean {
  const targets = portsOf(service).map((one) => containerPort(one, workload));
  const declared = containersOf(workload).flatMap((one) => one.get('ports').items());
  const ports = [...OWN_PORTS, ...targets, ...declared.map((one) => one.get('containerPort').number())];
  return ports.includes(port) || ports.includes(undefined);
}
