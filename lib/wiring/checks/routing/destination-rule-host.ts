import { defineCheck } from '../../define-check';
import { resolveDestination } from '../../graph/istio/registry';
import { DESTINATION_RULE, SERVICE, SERVICE_ENTRY } from '../../graph/kinds';
import { servicesIn } from '../../graph/kubernetes/services-in';
import { didYouMean } from '../../near-name';

export default defineCheck({
  id: 'destination-rule-host',
  summary: 'The host of every DestinationRule is a Service or a ServiceEntry.',
  rows: [101],
  alsoKnownAs: ['IST0174', 'KIA0202'],
  sources: ['istio pkg/config/analysis/analyzers/destinationrule/destinationrule.go'],
  reads: [DESTINATION_RULE, SERVICE, SERVICE_ENTRY],
  messages: {
    AH334: {
      severity: 'unresolved',
      hop: 'service',
      what: 'host "{host}" is no Service: namespace {namespace} has no "{name}"',
      why: 'the DestinationRule applies to nothing, so its subsets and its traffic policy are missing',
      fix: 'Name a Service that exists, by its full name if it is in another namespace.{hint}',
    },
    AH335: {
      severity: 'warning',
      hop: 'service',
      what: 'host "{host}" is no full name of a Service',
      why: 'Istio completes only names without a dot, so the DestinationRule applies to nothing: its subsets and its traffic policy are missing',
      fix: 'Write {name}.{namespace}.svc.cluster.local.',
    },
  },
  run(graph, report) {
    for (const rule of graph.own(DESTINATION_RULE)) {
      const field = rule.get('spec', 'host');
      const host = field.text();
      if (host?.startsWith('*')) continue;
      const to = resolveDestination(graph, rule.namespace, host);
      if (to.kind !== 'missing' && to.kind !== 'partial') continue;
      const { namespace, name } = to;
      const values = { host: host as string, namespace, name };
      if (to.kind === 'partial') report('AH335', field, values);
      else report('AH334', field, { ...values, hint: didYouMean(name, servicesIn(graph, namespace)) });
    }
  },
});
