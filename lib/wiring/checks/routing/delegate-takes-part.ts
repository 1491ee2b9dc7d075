import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { type Delegation, delegationsOf, isDelegate, rootsOf } from '../../graph/istio/delegates';
import { exportToField, isExportedTo } from '../../graph/istio/export-to';
import { mergeMatches } from '../../graph/istio/route-matches';
import { matchesOf } from '../../graph/istio/routes';
import { VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';
import { didYouMean } from '../../near-name';

const messages = {
  AH338: {
    severity: 'unresolved',
    hop: 'route',
    what: 'delegate "{namespace}/{name}" is no VirtualService',
    why: 'istiod leaves the route out, so its requests get 404',
    fix: 'Name a VirtualService that exists.{hint}',
  },
  AH339: {
    severity: 'error',
    hop: 'route',
    what: 'the VirtualService has hosts, and {root} delegates to it',
    why: 'only a VirtualService without hosts is a delegate; istiod leaves the route out, so its requests get 404',
    fix: 'Take spec.hosts and spec.gateways out of it.',
  },
  AH340: {
    severity: 'error',
    hop: 'route',
    what: 'the match lies outside of every match of {root} that delegates to it',
    why: "a delegate's match must be within the root's (a prefix that begins with the root's, or no regex on either side), else istiod leaves the route out and its requests get 404",
    fix: "Narrow it to the root's match, such as a prefix that begins with the root's.",
  },
  AH341: {
    severity: 'error',
    hop: 'route',
    what: 'exportTo {exportTo} hides the delegate from namespace {namespace} of {root}',
    why: 'istiod leaves the route out, so its requests get 404',
    fix: 'Add {namespace} to exportTo.',
  },
  AH342: {
    severity: 'unresolved',
    hop: 'route',
    what: 'the VirtualService has no hosts, and none delegates to it',
    why: 'without hosts it is a delegate and does nothing until another names it, so requests get 404',
    fix: 'Add the hosts it is for, or name it in the delegate of another VirtualService.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'delegate-takes-part',
  summary: 'Every delegate is there, is one, is visible to its root and stays within its match.',
  rows: [102],
  sources: [
    'istio pilot/pkg/model/virtualservice_controller.go mergeVirtualServices',
    'e2e/SYMPTOMS.md delegate-with-hosts',
  ],
  reads: [VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    for (const root of graph.all(VIRTUAL_SERVICE)) {
      for (const delegation of delegationsOf(graph, root)) reportDelegation(graph, root, delegation, report);
    }
    for (const one of graph.own(VIRTUAL_SERVICE)) reportOrphan(graph, one, report);
  },
});

function reportDelegation(graph: Graph, root: Resource, delegation: Delegation, report: Report<typeof messages>): void {
  const { route, namespace, name, delegate, presence } = delegation;
  const host = root.get('spec', 'hosts').texts()[0];
  const wire = { related: [root], ...(host !== undefined && { host }) };
  if (!delegate) {
    if (presence !== 'absent') return;
    const others = graph.all(VIRTUAL_SERVICE).filter((one) => isDelegate(one));
    const hint = didYouMean(
      `${namespace}/${name}`,
      others.map((one) => `${one.namespace}/${one.name}`),
    );
    report('AH338', route.get('delegate'), { namespace, name, hint });
  } else if (!isDelegate(delegate)) {
    report('AH339', delegate.get('spec', 'hosts'), { root: String(root) }, wire);
  } else if (isExportedTo(graph, delegate, root.namespace) === false) {
    const field = exportToField(delegate);
    const exportTo = field.isSet ? JSON.stringify(field.value) : "of the mesh's default";
    const values = { exportTo, namespace: root.namespace, root: String(root) };
    report('AH341', field.isSet ? field : delegate, values, wire);
  } else {
    for (const own of delegate.get('spec', 'http').items()) {
      if (own.get('match').holdsUnknown() || route.get('match').holdsUnknown()) continue;
      if (mergeMatches(matchesOf(route), matchesOf(own)) !== undefined || isTakenElsewhere(graph, delegate, own.path()))
        continue;
      report('AH340', own.get('match'), { root: String(root) }, wire);
    }
  }
}

/** Whether another route that delegates to it takes the delegate's route. */
function isTakenElsewhere(graph: Graph, delegate: Resource, path: string): boolean {
  const own = delegate
    .get('spec', 'http')
    .items()
    .find((route) => route.path() === path);
  const routes = rootsOf(graph, delegate).flatMap((root) => delegationsOf(graph, root));
  return routes.some(
    (one) => own && one.delegate === delegate && mergeMatches(matchesOf(one.route), matchesOf(own)) !== undefined,
  );
}

function reportOrphan(graph: Graph, one: Resource, report: Report<typeof messages>): void {
  if (!isDelegate(one) || rootsOf(graph, one).length > 0) return;
  const unknown = graph.memo('some delegation is unknown', () =>
    graph
      .all(VIRTUAL_SERVICE)
      .some((root) => delegationsOf(graph, root).some(({ presence }) => presence === 'unknown')),
  );
  // One that was mistyped is reported where it is named.
  const missed = graph.memo('delegates that are missed', () =>
    graph.all(VIRTUAL_SERVICE).flatMap((root) => delegationsOf(graph, root).filter(({ delegate }) => !delegate)),
  );
  const full = (namespace: string, name: string) => `${namespace}/${name}`;
  const isMeant = missed.some(
    ({ namespace, name }) =>
      name === one.name || didYouMean(full(namespace, name), [full(one.namespace, one.name)]) !== '',
  );
  if (!unknown && !isMeant) report('AH342', one, {});
}
