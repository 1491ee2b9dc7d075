// As kubernetes-sigs/aws-load-balancer-controller v3.5.0 pkg/service/model_build_*.go reads a Service; Auto Mode's is closed and
// documented to read the same. https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html
import { Annotations } from './annotations';
import type { BalancerModel, ListenerModel, TargetsModel, TlsModel } from './model';
import { networkHealthCheck } from './network-health-check';
import type { Service, ServicePort } from './objects';
import { sendsProxyProtocol } from './proxy-protocol-attribute';
import { Refused } from './refused';

const DEFAULT_POLICY = 'ELBSecurityPolicy-2016-08';

export function networkModel(service: Service): BalancerModel {
  const { metadata, spec } = service;
  const annotations = new Annotations(metadata.annotations);
  const isPublic = publicOf(annotations);
  refuseAddresses(annotations, isPublic);
  const ports = spec.ports ?? [];
  refuseUnusedTlsPorts(annotations, ports);
  const ranges = spec.loadBalancerSourceRanges ?? [];
  return {
    kind: 'network',
    public: isPublic,
    sourceRanges: ranges.length > 0 ? ranges : (annotations.sourceRanges ?? []),
    listeners: ports
      .filter(({ protocol = 'TCP' }) => protocol === 'TCP')
      .map((port) => listener(service, annotations, port)),
  };
}

function listener(service: Service, annotations: Annotations, port: ServicePort): ListenerModel {
  const tls = tlsOf(annotations, port);
  const targets = targetsOf(annotations, port);
  const proxyProtocol = sendsProxyProtocol(annotations, port.port);
  return {
    port: port.port,
    tls,
    targets,
    backendTls: tls !== undefined && annotations.text('backend-protocol') === 'ssl',
    proxyProtocol: proxyProtocol ? 'v2' : undefined,
    healthCheck: networkHealthCheck(service, annotations, targets.kind, proxyProtocol),
  };
}

/** Internal unless told; the boolean is the older annotation. */
function publicOf(annotations: Annotations): boolean {
  const scheme = annotations.text('scheme');
  if (scheme === undefined) return annotations.text('internal') === 'false';
  if (!['internet-facing', 'internal'].includes(scheme)) throw new Refused(`unknown scheme: ${scheme}`);
  return scheme === 'internet-facing';
}

function refuseAddresses(annotations: Annotations, isPublic: boolean): void {
  if (!isPublic && annotations.text('eip-allocations') !== undefined) {
    throw new Refused('EIP allocations can only be set for internet facing load balancers');
  }
  if (isPublic && annotations.text('private-ipv4-addresses') !== undefined) {
    throw new Refused('private IPv4 addresses can only be set for internal load balancers');
  }
}

function refuseUnusedTlsPorts(annotations: Annotations, ports: readonly ServicePort[]): void {
  const unused = (annotations.list('ssl-ports') ?? []).filter((wanted) => !ports.some((port) => isMeant(port, wanted)));
  if (unused.length > 0) throw new Refused(`Unused port in ssl-ports annotation [${unused.join(' ')}]`);
}

function isMeant({ name, port }: ServicePort, wanted: string): boolean {
  return wanted === name || wanted === String(port);
}

/** A certificate without ports is for every port. */
function tlsOf(annotations: Annotations, port: ServicePort): TlsModel | undefined {
  const certificates = annotations.list('ssl-cert') ?? [];
  const ports = annotations.list('ssl-ports') ?? [];
  if (certificates.length === 0) return undefined;
  if (ports.length > 0 && !ports.some((wanted) => isMeant(port, wanted))) return undefined;
  return { certificates, policy: annotations.text('ssl-negotiation-policy') ?? DEFAULT_POLICY };
}

function targetsOf(annotations: Annotations, { name = '', nodePort = 0 }: ServicePort): TargetsModel {
  if (annotations.text('type') === 'nlb-ip' || annotations.text('nlb-target-type') === 'ip') {
    return { kind: 'pods', portName: name };
  }
  if (nodePort === 0) throw new Refused('unable to support instance target type with an unallocated NodePort');
  return { kind: 'nodes', nodePort };
}
