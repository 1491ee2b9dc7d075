// As kubernetes/cloud-provider-aws v1.36.1 pkg/providers/v1/aws.go EnsureLoadBalancer reads a Service. Not played: listeners that read
// HTTP (backend-protocol http or https) forward bytes here and add no X-Forwarded-* headers; type "nlb".
import { Annotations } from './annotations';
import type { BalancerModel, HealthCheckModel, ListenerModel, TlsModel } from './model';
import type { Service, ServicePort } from './objects';
import { Refused } from './refused';

const DEFAULT_POLICY = 'ELBSecurityPolicy-2016-08';

export function classicModel(service: Service): BalancerModel {
  const { metadata, spec } = service;
  const annotations = new Annotations(metadata.annotations);
  refuse(annotations, service);
  // Ports without a node port are passed over.
  const ports = (spec.ports ?? []).filter(({ nodePort = 0 }) => nodePort > 0);
  const healthCheck = healthCheckOf(service, annotations, ports[0]);
  const ranges = spec.loadBalancerSourceRanges ?? [];
  return {
    kind: 'classic',
    // Any text but "false" means internal.
    public: ['false', ''].includes(annotations.text('internal') ?? ''),
    sourceRanges: ranges.length > 0 ? ranges : (annotations.sourceRanges ?? []),
    listeners: ports.map((port) => listener(annotations, port, healthCheck)),
  };
}

function listener(annotations: Annotations, port: ServicePort, healthCheck: HealthCheckModel): ListenerModel {
  const tls = tlsOf(annotations, port);
  const backend = annotations.text('backend-protocol') ?? '';
  if (tls !== undefined && !['', 'tcp', 'ssl', 'http', 'https'].includes(backend)) {
    throw new Refused(`Invalid backend protocol ${backend} for ${tls.certificates[0]}`);
  }
  return {
    port: port.port,
    tls,
    targets: { kind: 'nodes', nodePort: port.nodePort ?? 0 },
    backendTls: tls !== undefined && ['ssl', 'https'].includes(backend),
    proxyProtocol: annotations.text('proxy-protocol') === '*' ? 'v1' : undefined,
    healthCheck,
  };
}

function refuse(annotations: Annotations, { spec }: Service): void {
  if (annotations.text('type') === 'nlb')
    throw new Refused('Network Load Balancers of the in-tree controller are not played');
  // pkg/providers/v1/aws_validations.go
  if (annotations.text('target-group-attributes') !== undefined) {
    throw new Refused('target group attributes annotation is only supported for NLB');
  }
  if (!['*', ''].includes(annotations.text('proxy-protocol') ?? '')) {
    const value = annotations.text('proxy-protocol');
    throw new Refused(`annotation proxy-protocol="${value}" detected, but the only value supported currently is '*'`);
  }
  const { sessionAffinity = 'None', ports = [] } = spec;
  if (sessionAffinity !== 'None') throw new Refused(`unsupported load balancer affinity: ${sessionAffinity}`);
  const other = ports.find(({ protocol = 'TCP' }) => protocol !== 'TCP');
  if (other !== undefined) throw new Refused(`Protocol ${other.protocol} not supported by load balancer`);
}

/** A certificate without ports, or for "*", is for every port: the opposite of the other controllers' "*". */
function tlsOf(annotations: Annotations, { name = '', port }: ServicePort): TlsModel | undefined {
  const certificate = annotations.text('ssl-cert') ?? '';
  const ports = annotations.text('ssl-ports') ?? '';
  if (certificate === '') return undefined;
  const wanted = ports.split(',');
  if (!['', '*'].includes(ports) && !wanted.includes(String(port)) && !wanted.includes(name)) return undefined;
  return { certificates: [certificate], policy: annotations.text('ssl-negotiation-policy') ?? DEFAULT_POLICY };
}

/** One for all ports: of the first port, or what kube-proxy says where the policy is Local. */
function healthCheckOf({ spec }: Service, annotations: Annotations, first: ServicePort | undefined): HealthCheckModel {
  if (spec.externalTrafficPolicy === 'Local') {
    const own = annotations.text('healthcheck-port') === 'traffic-port';
    const port = own ? first?.nodePort : spec.healthCheckNodePort;
    return { protocol: 'http', port, path: '/healthz', proxyProtocol: false };
  }
  // SSL checks, for backends of TLS, are played as connections.
  return { protocol: 'tcp', port: first?.nodePort, path: '', proxyProtocol: false };
}
