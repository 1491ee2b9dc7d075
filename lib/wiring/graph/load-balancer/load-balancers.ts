import { factObjects } from '../../facts/fact-objects';
import type { Graph } from '../graph';
import { DEPLOYMENT } from '../kinds';
import { portsOf, type ServicePort } from '../kubernetes/services';
import type { Field, Resource } from '../resource';

/** Annotations of AWS load balancers begin with it. */
export const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';

/** Classes that AWS's controllers take. Upstream: aws-load-balancer-controller docs/guide/service/nlb.md; EKS Auto Mode, "Use Service Annotations to configure Network Load Balancers". */
export const CLASSES = { LBC: 'service.k8s.aws/nlb', AUTO_MODE: 'eks.amazonaws.com/nlb' } as const;

/** What makes the load balancer of a Service. */
export type LoadBalancerController = 'aws-load-balancer-controller' | 'eks-auto-mode' | 'in-tree' | 'other' | 'unknown';

export type Scheme = 'internet-facing' | 'internal';

/** A port of a load balancer. */
export interface Listener {
  readonly port: ServicePort;
  /** Whether TLS ends here; `undefined` where it is not known. */
  readonly tls: boolean | undefined;
}

/** A Service of type LoadBalancer, as the load balancer that it becomes. */
export interface LoadBalancer {
  readonly service: Resource;
  readonly controller: LoadBalancerController;
  /** `undefined` where it is not known. */
  readonly scheme: Scheme | undefined;
  /** Whether a field says the scheme; else it is the controller's default. */
  readonly schemeField: Field | undefined;
  readonly listeners: readonly Listener[];
  /** ARNs of certificates. */
  readonly certificates: readonly string[];
  /** What it speaks to the pods of a TLS listener: `tcp` unless it is told. */
  readonly backendProtocol: string | undefined;
  readonly proxyProtocol: boolean | undefined;
  readonly targetType: 'ip' | 'instance' | undefined;
}

/** The load balancer that a Service becomes; `undefined` for a Service that is none. */
export function loadBalancerOf(graph: Graph, service: Resource): LoadBalancer | undefined {
  if (service.get('spec', 'type').text() !== 'LoadBalancer') return undefined;
  return graph.memoFor('load balancer', service, () => {
    const controller = controllerOf(graph, service);
    const schemeField = schemeFieldOf(service, controller);
    return {
      service,
      controller,
      scheme: schemeOf(graph, schemeField, controller),
      schemeField,
      listeners: portsOf(service).map((port) => ({ port, tls: endsTls(service, port, controller) })),
      certificates: awsList(service, 'ssl-cert'),
      backendProtocol: backendProtocolOf(service),
      proxyProtocol: proxyProtocolOf(service),
      targetType: targetTypeOf(service, controller),
    };
  });
}

/** An annotation of AWS load balancers, by the end of its name. */
export function awsAnnotation(service: Resource, name: string): Field {
  return service.annotation(AWS + name);
}

/** The parts of a list with commas. */
export function awsList(service: Resource, name: string): string[] {
  return (awsAnnotation(service, name).text() ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether it is one of AWS's, for which the annotations count. */
export function isAws({ controller, service }: LoadBalancer): boolean {
  return controller === 'unknown' ? hasAwsAnnotation(service) : controller !== 'other';
}

/** Whether the AWS Load Balancer Controller makes it, on its own or within EKS Auto Mode: it refuses what it does not know. */
export function byAwsController({ controller }: LoadBalancer): boolean {
  return controller === 'aws-load-balancer-controller' || controller === 'eks-auto-mode';
}

/**
 * A class decides; without one, the type annotation leaves a Service to the AWS Load Balancer Controller (`external` and
 * `nlb-ip`) or to the in-tree controller; then the facts. Upstream: aws-load-balancer-controller pkg/service/service_utils.go.
 */
function controllerOf(graph: Graph, service: Resource): LoadBalancerController {
  const loadBalancerClass = service.get('spec', 'loadBalancerClass');
  const told = graph.facts.aws?.loadBalancerController;
  if (loadBalancerClass.isUnknown) return 'unknown';
  if (loadBalancerClass.text() === CLASSES.LBC) return 'aws-load-balancer-controller';
  if (loadBalancerClass.text() === CLASSES.AUTO_MODE) return 'eks-auto-mode';
  if (loadBalancerClass.isSet) return 'other';
  const type = awsAnnotation(service, 'type');
  if (isLeftToLbc(service)) return 'aws-load-balancer-controller';
  if (type.isUnknown) return 'unknown';
  if (told === 'aws-load-balancer-controller') {
    return graph.facts.aws?.serviceMutator === false ? 'in-tree' : 'aws-load-balancer-controller';
  }
  if (told !== undefined) return told;
  return type.text() === 'nlb' ? 'in-tree' : 'unknown';
}

/** By annotations alone, as before classes; `external` needs a target type besides. */
function isLeftToLbc(service: Resource): boolean {
  const type = awsAnnotation(service, 'type').text();
  const target = awsAnnotation(service, 'nlb-target-type');
  return type === 'nlb-ip' || (type === 'external' && target.isSet);
}

function hasAwsAnnotation(service: Resource): boolean {
  return service
    .get('metadata', 'annotations')
    .entries()
    .some(([key]) => key.startsWith(AWS));
}

/** Annotations of other clouds that make a load balancer internal. */
const INTERNAL_ELSEWHERE: readonly (readonly [string, RegExp])[] = [
  ['service.beta.kubernetes.io/azure-load-balancer-internal', /^true$/i],
  ['networking.gke.io/load-balancer-type', /^internal$/i],
  ['cloud.google.com/load-balancer-type', /^internal$/i],
  ['service.beta.kubernetes.io/oci-load-balancer-internal', /^true$/i],
  ['service.beta.kubernetes.io/openstack-internal-load-balancer', /^true$/i],
  ['service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type', /^intranet$/i],
];

function schemeFieldOf(service: Resource, controller: LoadBalancerController): Field | undefined {
  const named = controller === 'in-tree' ? ['internal'] : ['scheme', 'internal'];
  const elsewhere = INTERNAL_ELSEWHERE.map(([key]) => service.annotation(key));
  return [...named.map((name) => awsAnnotation(service, name)), ...elsewhere].find((field) => field.isSet);
}

/**
 * The AWS Load Balancer Controller and EKS Auto Mode make internal ones where nothing is said, the in-tree controller
 * internet-facing ones, for which any word but `false` means internal.
 * Upstream: aws-load-balancer-controller pkg/service/model_build_load_balancer.go; cloud-provider-aws pkg/providers/v1/aws.go.
 */
function schemeOf(graph: Graph, field: Field | undefined, controller: LoadBalancerController): Scheme | undefined {
  if (field === undefined) {
    if (controller === 'in-tree') return 'internet-facing';
    if (controller === 'aws-load-balancer-controller') return defaultScheme(graph);
    return controller === 'eks-auto-mode' ? 'internal' : undefined;
  }
  const text = field.text();
  if (text === undefined) return undefined;
  if (text === 'internet-facing' || text === 'internal') return text;
  const key = field.steps().at(-1);
  const elsewhere = INTERNAL_ELSEWHERE.find(([name]) => name === key);
  if (elsewhere) return elsewhere[1].test(text) ? 'internal' : 'internet-facing';
  if (key !== `${AWS}internal`) return undefined;
  return text === 'false' || text === '' ? 'internet-facing' : 'internal';
}

/** The controller may be told another default, where its Deployment is in the tree. */
function defaultScheme(graph: Graph): Scheme {
  return graph.memo('default scheme', () => {
    const isTold = factObjects(graph, DEPLOYMENT)
      .flatMap((resource) => resource.get('spec', 'template', 'spec', 'containers').items())
      .some((container) => container.get('args').texts().includes('--default-load-balancer-scheme=internet-facing'));
    return isTold ? 'internet-facing' : 'internal';
  });
}

/** Whether TLS ends at a port: it has a certificate, and the port is listed, or none is. */
function endsTls(service: Resource, port: ServicePort, controller: LoadBalancerController): boolean | undefined {
  const certificate = awsAnnotation(service, 'ssl-cert');
  if (!certificate.isSet) return false;
  if (controller === 'other') return undefined;
  const ports = awsAnnotation(service, 'ssl-ports');
  if (ports.isUnknown) return undefined;
  const listed = awsList(service, 'ssl-ports');
  if (listed.length === 0 || (listed.includes('*') && controller !== 'aws-load-balancer-controller')) return true;
  return listed.includes(String(port.port)) || (port.name !== undefined && listed.includes(port.name));
}

function backendProtocolOf(service: Resource): string | undefined {
  const field = awsAnnotation(service, 'backend-protocol');
  return field.isSet ? field.text()?.toLowerCase() : 'tcp';
}

/** Other clouds have an annotation of their own, whose name says it: `load-balancer.hetzner.cloud/uses-proxyprotocol`. */
const PROXY_PROTOCOL = /proxy-?protocol/i;

/** By an annotation that is named so, by a target group attribute, or by port. */
function proxyProtocolOf(service: Resource): boolean | undefined {
  const attributes = awsAnnotation(service, 'target-group-attributes');
  const named = service
    .get('metadata', 'annotations')
    .entries()
    .flatMap(([key, field]) => (PROXY_PROTOCOL.test(key) ? [field] : []));
  if ([attributes, ...named].some((field) => field.isUnknown)) return undefined;
  const isNamed = named.some((field) => !['', 'false', 'none', undefined].includes(field.text()?.toLowerCase()));
  return isNamed || /proxy_protocol_v2\.enabled\s*=\s*true/.test(attributes.text() ?? '');
}

/** `instance` unless it is told. Upstream: aws-load-balancer-controller docs/guide/service/annotations.md. */
function targetTypeOf(service: Resource, controller: LoadBalancerController): 'ip' | 'instance' | undefined {
  if (awsAnnotation(service, 'type').text() === 'nlb-ip') return 'ip';
  const field = awsAnnotation(service, 'nlb-target-type');
  if (field.text() === 'ip' || field.text() === 'instance') return field.text() as 'ip' | 'instance';
  if (field.isSet || controller === 'other' || controller === 'unknown') return undefined;
  return controller === 'eks-auto-mode' ? 'ip' : 'instance';
}
