import { defineCheck, type Messages, type Report } from '../../define-check';
import { DESTINATION_RULE, SERVICE_ENTRY } from '../../graph/kinds';
import type { Field, Resource } from '../../graph/resource';

const messages = {
  AH392: {
    severity: 'error',
    hop: 'object',
    what: 'the DestinationRule {problem}',
    why: "the API server or istiod's webhook refuses it",
    fix: '{fix}',
  },
  AH393: {
    severity: 'error',
    hop: 'object',
    what: 'the ServiceEntry {problem}',
    why: "the API server or istiod's webhook refuses it",
    fix: '{fix}',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'destination-rule-accepted',
  summary: "Every DestinationRule and ServiceEntry has the shape that istiod's webhook accepts.",
  rows: [],
  alsoKnownAs: ['IST0106'],
  sources: [
    'istio pkg/config/validation/validation.go ValidateDestinationRule, ValidateServiceEntry',
    'istio pkg/config/validation/agent ValidateTLS',
  ],
  reads: [DESTINATION_RULE, SERVICE_ENTRY],
  messages,
  run(graph, report) {
    for (const rule of graph.own(DESTINATION_RULE)) reportRule(rule, report);
    for (const entry of graph.own(SERVICE_ENTRY)) reportEntry(entry, report);
  },
});

function reportRule(rule: Resource, report: Report<typeof messages>): void {
  const host = rule.get('spec', 'host');
  if (rule.get('spec').isUnknown) return;
  if (!host.isSet) report('AH392', rule, { problem: 'has no host', fix: 'Add spec.host: the name of a Service.' });
  const seen = new Set<string>();
  for (const subset of rule.get('spec', 'subsets').items()) {
    const name = subset.get('name');
    const text = name.text();
    if (!name.isSet) report('AH392', subset, { problem: 'has a subset without a name', fix: 'Add the name.' });
    else if (text !== undefined && !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text)) {
      report('AH392', name, { problem: `has subset "${text}"`, fix: 'Use small letters, digits and hyphens.' });
    } else if (text !== undefined && seen.has(text)) {
      report('AH392', name, { problem: `has subset "${text}" twice`, fix: 'Keep one of them.' });
    }
    seen.add(text ?? '');
    reportTls(subset.get('trafficPolicy', 'tls'), report);
  }
  reportTls(rule.get('spec', 'trafficPolicy', 'tls'), report);
}

const MODES = ['DISABLE', 'SIMPLE', 'MUTUAL', 'ISTIO_MUTUAL'];
const FILES = ['clientCertificate', 'privateKey', 'caCertificates'];

function reportTls(tls: Field, report: Report<typeof messages>): void {
  const mode = tls.get('mode').text();
  if (mode === undefined) return;
  const there = FILES.filter((key) => tls.get(key).isSet);
  if (!MODES.includes(mode)) {
    report('AH392', tls.get('mode'), { problem: `has tls.mode "${mode}"`, fix: `Use one of ${MODES.join(', ')}.` });
  } else if (mode === 'ISTIO_MUTUAL' && there.length > 0) {
    const problem = `has tls.mode ISTIO_MUTUAL and ${there.join(', ')}`;
    report('AH392', tls, { problem, fix: 'Take the files out, since Istio has its own certificates, or use MUTUAL.' });
  } else if (
    mode === 'MUTUAL' &&
    !tls.get('credentialName').isSet &&
    !(tls.get('clientCertificate').isSet && tls.get('privateKey').isSet)
  ) {
    const fix = 'Add credentialName, or clientCertificate and privateKey.';
    report('AH392', tls, { problem: 'has tls.mode MUTUAL and no certificate of the client', fix });
  }
}

function reportEntry(entry: Resource, report: Report<typeof messages>): void {
  const [hosts, endpoints] = [entry.get('spec', 'hosts'), entry.get('spec', 'endpoints')];
  if (entry.get('spec').isUnknown || hosts.isUnknown) return;
  const bare = hosts.items().find((host) => host.text() === '*');
  if (hosts.items().length === 0) report('AH393', entry, { problem: 'has no hosts', fix: 'Add spec.hosts.' });
  if (bare)
    report('AH393', bare, { problem: 'has host "*"', fix: 'Name the host, or a wildcard such as *.sample.com.' });
  if (endpoints.items().length > 0 && entry.get('spec', 'workloadSelector').isSet) {
    report('AH393', endpoints, { problem: 'has both endpoints and a workloadSelector', fix: 'Keep one of them.' });
  }
  const resolution = entry.get('spec', 'resolution');
  if (endpoints.items().length > 0 && (!resolution.isSet || resolution.text() === 'NONE')) {
    report('AH393', endpoints, { problem: 'has endpoints and resolution NONE', fix: 'Use resolution STATIC or DNS.' });
  }
}
