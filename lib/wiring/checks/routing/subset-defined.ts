import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { rulesForHost, rulesThatApply, subsetNames, subsetOf } from '../../graph/istio/destination-rules';
import { exportToField, isExportedTo } from '../../graph/istio/export-to';
import { clientNamespaces, hopsByDestination, hostOfHop, type LastHop, lastHops } from '../../graph/istio/last-hops';
import { rootNamespaceOf } from '../../graph/istio/mesh-root';
import { behind } from '../../graph/istio/routes';
import { DESTINATION_RULE, GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Field, Resource } from '../../graph/resource';
import { didYouMean } from '../../near-name';

const messages = {
  AH327: {
    severity: 'unresolved',
    hop: 'service',
    what: 'subset "{subset}" is in no DestinationRule for {host}',
    why: 'requests to a subset that no DestinationRule defines get 503',
    fix: 'Define the subset in a DestinationRule for {host}, or take it out of the destination.{hint}',
  },
  AH328: {
    severity: 'error',
    hop: 'service',
    what: 'the DestinationRule with subset "{subset}" does not count in namespace {namespace}, where the pods of {gateway} run',
    why: "a gateway takes DestinationRules from its pods' namespace, the Service's ({home}) and the root namespace alone, if exported to it; without the subset requests get 503",
    fix: 'Put the DestinationRule in namespace {home}, and export it to {namespace}.',
  },
  AH329: {
    severity: 'error',
    hop: 'service',
    what: '{rule} (host "{ruleHost}") hides the DestinationRule that defines subset "{subset}"',
    why: "a DestinationRule in the namespace of the gateway's pods, wildcard included, stands before the Service's own; without the subset requests get 503",
    fix: 'Take it away or narrow its host, or define the subset there too.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'subset-defined',
  summary: 'Every subset of a destination is defined by a DestinationRule that the gateway goes by.',
  rows: [101],
  alsoKnownAs: ['IST0101', 'KIA1107'],
  sources: [
    'istio pilot/pkg/model/push_context.go destinationRule',
    'e2e/SYMPTOMS.md wildcard-destinationrule-beside-the-gateway',
  ],
  reads: [DESTINATION_RULE, GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages,
  run(graph, report) {
    for (const [hop] of hopsByDestination(lastHops(graph))) {
      const subset = hop.destination.field.get('subset');
      const to = behind(graph, hop.destination.to);
      if (subset.text() === undefined) continue;
      if (to.kind === 'service') reportSubset(graph, hop, to.host, to.service.namespace, subset, report);
      if (to.kind === 'service-entry') reportSubset(graph, hop, to.host, to.entry.namespace, subset, report);
    }
  },
});

function reportSubset(
  graph: Graph,
  hop: LastHop,
  host: string,
  home: string,
  subset: Field,
  report: Report<typeof messages>,
): void {
  const name = subset.text() as string;
  const rules = rulesForHost(graph, host);
  const defining = rules.filter((rule) => subsetOf(rule, name));
  const asked = hostOfHop(hop);
  const wire = (related: Resource[]) => ({ related, ...(asked !== undefined && { host: asked }) });
  const mayBeUnknown = graph.all(DESTINATION_RULE).some((rule) => rule.get('spec', 'host').isUnknown);
  if (defining.length === 0) {
    if (mayBeUnknown || rules.some((rule) => rule.get('spec', 'subsets').holdsUnknown())) return;
    const values = { subset: name, host, hint: didYouMean(name, subsetNames(rules)) };
    report('AH327', subset, values, wire([...rules]));
    return;
  }
  for (const namespace of clientNamespaces(hop)) {
    const applied = rulesThatApply(graph, host, home, namespace);
    if (applied.some((rule) => subsetOf(rule, name))) continue;
    const [rule] = defining as [Resource];
    // What stands before it hides it; what comes after only takes its place.
    const hiding = counts(graph, rule, home, namespace) ? applied[0] : undefined;
    const gateway = String(hop.server.gateway);
    if (hiding) {
      const values = { rule: String(hiding), ruleHost: String(hiding.get('spec', 'host').value), subset: name };
      report('AH329', hiding.get('spec', 'host'), values, wire([rule, hop.virtualService]));
    } else {
      const at = exportToField(rule);
      report('AH328', at.isSet ? at : rule, { subset: name, namespace, gateway, home }, wire([hop.virtualService]));
    }
  }
}

/** Whether a DestinationRule would count for proxies of a namespace if no other stood before it. */
function counts(graph: Graph, rule: Resource, home: string, client: string): boolean {
  const places = [client, home, rootNamespaceOf(graph)];
  return places.includes(rule.namespace) && isExportedTo(graph, rule, client) !== false;
}
