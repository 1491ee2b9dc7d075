import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { resolveDestination } from '../../graph/istio/registry';
import { destinationFieldsOf } from '../../graph/istio/routes';
import { SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import { servicesIn } from '../../graph/kubernetes/services-in';
import type { Field } from '../../graph/resource';
import { didYouMean } from '../../near-name';

const messages = {
  AH314: {
    severity: 'unresolved',
    hop: 'service',
    what: 'destination "{host}" is no Service: namespace {namespace} has no "{name}"',
    why: 'a name without a dot is looked for in the namespace of the VirtualService; without the Service requests get 503',
    fix: 'Name a Service that exists, by its full name if it is in another namespace.{hint}',
  },
  AH315: {
    severity: 'error',
    hop: 'service',
    what: 'destination "{host}" is no full name of a Service',
    why: 'Istio completes only names without a dot, and knows Services as name.namespace.svc.cluster.local, so requests get 503',
    fix: 'Write {name}.{namespace}.svc.cluster.local.',
  },
  AH316: {
    severity: 'unresolved',
    hop: 'service',
    what: 'destination "{host}" is in no ServiceEntry',
    why: 'a gateway sends requests only to Services and to hosts of a ServiceEntry, so these get 503',
    fix: 'Add a ServiceEntry for {host}, or name a Service.{hint}',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'destination-exists',
  summary: 'Every destination of a route names a Service or a ServiceEntry that is there.',
  rows: [12, 98],
  alsoKnownAs: ['IST0101', 'KIA1101'],
  sources: [
    'istio pilot/pkg/model/config.go ResolveShortnameToFQDN',
    'e2e/SYMPTOMS.md destination-missing, short-name-with-a-dot',
  ],
  reads: [SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      for (const field of destinationFieldsOf(virtualService)) reportDestination(graph, field, report);
    }
  },
});

function reportDestination(graph: Graph, destination: Field, report: Report<typeof messages>): void {
  const host = destination.get('host');
  const text = host.text();
  if (text === undefined) return;
  const to = resolveDestination(graph, host.resource.namespace, text);
  if (to.kind === 'missing') {
    const { namespace, name } = to;
    report('AH314', host, { host: text, namespace, name, hint: hintFor(graph, namespace, name) });
  }
  if (to.kind === 'partial') {
    const { namespace, name } = to;
    const service = graph.find(SERVICE, namespace, name);
    // Where the Service is not there either, the host may be one of a ServiceEntry outside of the tree.
    report(
      'AH315',
      host,
      { host: text, namespace, name },
      service ? { related: [service] } : { severity: 'unresolved' },
    );
  }
  if (to.kind === 'external')
    report('AH316', host, { host: text, hint: hintFor(graph, host.resource.namespace, text) });
}

/** A Service of nearly that name beside it, or one of that very name elsewhere. */
function hintFor(graph: Graph, namespace: string, name: string): string {
  const near = didYouMean(name, servicesIn(graph, namespace));
  if (near !== '') return near;
  const elsewhere = graph.all(SERVICE).find((service) => service.name === name);
  return elsewhere ? ` Did you mean "${name}.${elsewhere.namespace}.svc.cluster.local"?` : '';
}
