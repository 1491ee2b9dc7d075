import {
  istiodEnvironment,
  istiodScopesGateways,
  knowsEnvironment,
  meshNamespace,
  meshSetting,
  type Told,
} from '../../facts/mesh';
import type { SolverIngress } from '../cert-manager/solvers';
import type { Graph } from '../graph';
import { INGRESS, INGRESS_CLASS } from '../kinds';
import { type Workload, workloadsSelectedBy } from '../kubernetes/workloads';
import type { Resource } from '../resource';

/** The controller that an IngressClass of istiod's names. Upstream: istio pilot/pkg/config/kube/ingress/controller.go. */
export const ISTIO_INGRESS_CONTROLLER = 'istio.io/ingress-controller';

/** Whose pods istiod puts all Ingresses on. */
export interface IngressGateway {
  /** Value of the label `istio`. */
  readonly label: string;
  readonly by: 'ingressSelector' | 'ingressService' | 'default';
  readonly told: Told<string>;
  /** Namespace of the pods, where Gateways are limited to their own; `undefined` where it does not matter, or is not known. */
  readonly namespace: string | undefined;
}

/**
 * Upstream: istio pilot/pkg/config/kube/ingress/gateways.go getIngressGatewaySelector.
 *
 * @returns `undefined` where nothing tells
 */
export function ingressGateway(graph: Graph): IngressGateway | undefined {
  return graph.memo('ingress gateway', () => {
    const selector = meshSetting(graph, 'ingressSelector');
    const service = meshSetting(graph, 'ingressService');
    if (selector === undefined) return undefined;
    const namespace = istiodScopesGateways(graph) === true ? ingressNamespace(graph) : undefined;
    if (selector.value !== '') return { label: selector.value, by: 'ingressSelector', told: selector, namespace };
    if (service === undefined) return undefined;
    if (service.value !== '' && service.value !== 'istio-ingressgateway') {
      return { label: service.value, by: 'ingressService', told: service, namespace };
    }
    return { label: 'ingressgateway', by: 'default', told: selector, namespace };
  });
}

/** Namespace of the Gateway that istiod makes of Ingresses; `undefined` where nothing tells. Upstream: istio K8S_INGRESS_NS. */
export function ingressNamespace(graph: Graph): string | undefined {
  const said = graph.facts.mesh?.ingressNamespace ?? istiodEnvironment(graph, 'K8S_INGRESS_NS');
  const knowsIt = graph.facts.mesh?.scopeGatewayToNamespace !== undefined || knowsEnvironment(graph);
  return said ?? (knowsIt ? meshNamespace(graph) : undefined);
}

/** Workloads that istiod puts Ingresses on; `undefined` where nothing tells. */
export function ingressWorkloads(graph: Graph): readonly Workload[] | undefined {
  const gateway = ingressGateway(graph);
  return gateway && workloadsSelectedBy(graph, new Map([['istio', gateway.label]]), gateway.namespace);
}

/** Whether a workload bears the label that Ingresses are put on, wherever it is. */
export function bearsIngressLabel({ label }: IngressGateway, { labels }: Workload): boolean {
  return labels.get('istio') === label;
}

/**
 * Whether istiod serves an Ingress:
 * - `other`: by its class it is another controller's
 * - `nobody`: its class leads nowhere
 * - `unknown`: its class, or the mesh configuration, is not told
 */
export interface IngressTaker {
  readonly by: 'istio' | 'other' | 'nobody' | 'unknown';
  /** The IngressClass that it names. */
  readonly ingressClass?: Resource;
}

/** Upstream: istio pilot/pkg/config/kube/ingress/virtualservices.go shouldProcessIngressWithClass. */
export function takerOf(graph: Graph, ingress: SolverIngress): IngressTaker {
  if (ingress.field.holdsUnknown()) return { by: 'unknown' };
  if (ingress.name !== undefined) return takerOfExisting(graph, ingress.field.resource.namespace, ingress.name);
  return takerOfClass(graph, ingress.class, ingress.ingressClassName);
}

/** As `takerOf`, of an Ingress of the tree. */
export function takerOfIngress(graph: Graph, ingress: Resource): IngressTaker {
  const [annotation, name] = [
    ingress.annotation('kubernetes.io/ingress.class'),
    ingress.get('spec', 'ingressClassName'),
  ];
  if (annotation.isUnknown || name.isUnknown) return { by: 'unknown' };
  return takerOfClass(graph, annotation.text(), name.text());
}

/** A challenge's path may be added to an Ingress that is there. An issuer of the cluster does not tell in which namespace. */
function takerOfExisting(graph: Graph, namespace: string, name: string): IngressTaker {
  const ingress = graph.find(INGRESS, namespace, name);
  return ingress ? takerOfIngress(graph, ingress) : { by: 'unknown' };
}

function takerOfClass(graph: Graph, annotation: string | undefined, className: string | undefined): IngressTaker {
  const mode = meshSetting(graph, 'ingressControllerMode')?.value;
  if (annotation !== undefined) return { by: byAnnotation(graph, annotation) };
  const ingressClass = className === undefined ? defaultClass(graph) : graph.find(INGRESS_CLASS, '', className);
  if (ingressClass) return { by: byController(ingressClass), ingressClass };
  // Without an IngressClass istiod looks at its mode alone, whatever name the Ingress bears.
  if (mode === 'DEFAULT') return { by: 'istio' };
  if (className === undefined) return { by: mode === undefined ? 'unknown' : 'nobody' };
  return { by: graph.presence(INGRESS_CLASS, '', className) === 'unknown' ? 'unknown' : 'nobody' };
}

function byAnnotation(graph: Graph, annotation: string): IngressTaker['by'] {
  const told = meshSetting(graph, 'ingressClass')?.value;
  if (told === undefined) return annotation === 'istio' ? 'istio' : 'unknown';
  return annotation === told ? 'istio' : 'other';
}

function byController(ingressClass: Resource): IngressTaker['by'] {
  const controller = ingressClass.get('spec', 'controller');
  if (controller.isUnknown) return 'unknown';
  return controller.text() === ISTIO_INGRESS_CONTROLLER ? 'istio' : 'other';
}

/** What the API server fills in. Upstream: k8s.io/kubernetes plugin/pkg/admission/network/defaultingressclass. */
function defaultClass(graph: Graph): Resource | undefined {
  return graph
    .all(INGRESS_CLASS)
    .find((one) => one.annotation('ingressclass.kubernetes.io/is-default-class').text() === 'true');
}
