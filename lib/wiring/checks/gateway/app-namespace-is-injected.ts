import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { autoContainers, INJECTION, injectionOf, REVISION } from '../../graph/istio/injection';
import { lastHops } from '../../graph/istio/last-hops';
import {
  AUTHORIZATION_POLICY,
  GATEWAY,
  MUTATING_WEBHOOK_CONFIGURATION,
  NAMESPACE,
  PEER_AUTHENTICATION,
  SERVICE,
  SERVICE_ENTRY,
  SIDECAR,
  VIRTUAL_SERVICE,
} from '../../graph/kinds';
import { workloadsOfService } from '../../graph/kubernetes/services';
import { WORKLOAD_KINDS, workloads } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';
import { nearName } from '../../near-name';

const MODE = 'istio.io/dataplane-mode';
const KEYS = [INJECTION, REVISION, MODE];

export default defineCheck({
  id: 'app-namespace-is-injected',
  summary: 'Namespaces of apps in the mesh are labelled for injection.',
  rows: [23],
  alsoKnownAs: ['IST0102'],
  sources: [
    'istio istio-discovery/templates/mutatingwebhook.yaml',
    'istio pkg/config/analysis/analyzers/injection/injection.go',
  ],
  reads: [
    AUTHORIZATION_POLICY,
    GATEWAY,
    MUTATING_WEBHOOK_CONFIGURATION,
    NAMESPACE,
    PEER_AUTHENTICATION,
    SERVICE,
    SERVICE_ENTRY,
    SIDECAR,
    VIRTUAL_SERVICE,
    ...WORKLOAD_KINDS,
  ],
  messages: {
    AH280: {
      severity: 'info',
      hop: 'pods',
      what: 'the namespace of {service} has no label for injection',
      why: 'its pods get no sidecar: the gateway speaks plain text to them, and policies of the mesh do not protect them',
      fix: 'Label the namespace {wanted}, or istio-injection: disabled to say that it is meant so.',
    },
    AH281: {
      severity: 'warning',
      hop: 'pods',
      what: 'the label {key}: "{value}" of the namespace means nothing to the injector',
      why: 'its pods get no sidecar: the gateway speaks plain text to them, and policies of the mesh do not protect them',
      fix: 'Write {wanted}.',
    },
  },
  run(graph, report) {
    for (const namespace of graph.own(NAMESPACE)) {
      const wrong = wrongLabel(namespace);
      if (wrong) report('AH281', namespace.label(wrong.key), wrong);
    }
    const usual = usualLabel(graph);
    for (const [name, service] of servedNamespaces(graph)) {
      const namespace = graph.find(NAMESPACE, '', name);
      if (namespace === undefined || saysSomething(namespace) || !isBare(graph, service)) continue;
      const values = { service: `${service}`, wanted: usual ?? `${INJECTION}: enabled` };
      // Policies there mean that somebody counts on sidecars.
      const severity = namespacesWithPolicies(graph).has(name) ? 'warning' : 'info';
      report('AH280', namespace.get('metadata', 'labels'), values, { related: [service], severity });
    }
  },
});

function saysSomething(namespace: Resource): boolean {
  const isUnknown = namespace.get('metadata', 'labels').isUnknown;
  return isUnknown || KEYS.some((key) => namespace.label(key).isSet) || wrongLabel(namespace) !== undefined;
}

/** Whether the pods of a Service get no sidecar for want of any word about it; a gateway in their namespace is beside the point. */
function isBare(graph: Graph, service: Resource): boolean {
  const behind = workloadsOfService(graph, service);
  return (
    behind.length > 0 &&
    behind.every((workload) => {
      const injection = injectionOf(graph, workload);
      const hasGateway = gatewayNamespaces(graph).has(workload.namespace);
      return injection.state === 'not injected' && injection.reason === 'not asked for' && !hasGateway;
    })
  );
}

function namespacesWithPolicies(graph: Graph): ReadonlySet<string> {
  return graph.memo('namespaces with policies', () => {
    const policies = graph.all(AUTHORIZATION_POLICY, PEER_AUTHENTICATION, SIDECAR);
    return new Set(policies.map(({ namespace }) => namespace));
  });
}

function gatewayNamespaces(graph: Graph): ReadonlySet<string> {
  return graph.memo('namespaces of gateway pods', () => {
    const gateways = workloads(graph).filter((workload) => autoContainers(workload).length > 0);
    return new Set(gateways.map(({ namespace }) => namespace));
  });
}

/** A label that is near to one of injection, or has a value that is. */
function wrongLabel(namespace: Resource): { key: string; value: string; wanted: string } | undefined {
  for (const [key, value] of namespace.get('metadata', 'labels').labels()) {
    if (key === INJECTION && value !== 'enabled' && value !== 'disabled') {
      return { key, value, wanted: `${INJECTION}: enabled` };
    }
    const near = KEYS.includes(key) || !key.includes('istio') ? undefined : nearName(key, [INJECTION, REVISION]);
    if (near !== undefined) return { key, value, wanted: `${near}: ${value}` };
  }
  return undefined;
}

/** The label by which namespaces of the tree are injected; none is, none has to be. */
function usualLabel(graph: Graph): string | undefined {
  const namespaces = graph.all(NAMESPACE);
  if (namespaces.some((one) => one.label(INJECTION).text() === 'enabled')) return `${INJECTION}: enabled`;
  const revision = namespaces.flatMap((one) => one.label(REVISION).text() ?? [])[0];
  return revision === undefined ? undefined : `${REVISION}: ${revision}`;
}

/** Namespaces that gateways lead to, each with one of the Services. */
function servedNamespaces(graph: Graph): ReadonlyMap<string, Resource> {
  const namespaces = new Map<string, Resource>();
  for (const { destination } of lastHops(graph)) {
    if (destination.to.kind !== 'service') continue;
    const { service } = destination.to;
    if (!namespaces.has(service.namespace)) namespaces.set(service.namespace, service);
  }
  return namespaces;
}
