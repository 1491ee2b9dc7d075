import { defineCheck, type Report } from '../../define-check';
import { SERVICE } from '../../graph/kinds';
import { portsOf } from '../../graph/kubernetes/services';
import { ownLoadBalancers } from '../../graph/load-balancer/listeners';
import { awsAnnotation, byAwsController } from '../../graph/load-balancer/load-balancers';
import { malformedAttribute } from '../../graph/load-balancer/target-group-attributes';
import type { Resource } from '../../graph/resource';

const messages = {
  AH760: {
    severity: 'error',
    hop: 'load-balancer',
    what: '{annotation} "{value}"{part}',
    why: 'the controller or AWS refuses it: the load balancer is not made, or stays as it is, and external-dns finds no target',
    fix: 'Use {allowed}.',
  },
  AH761: {
    severity: 'warning',
    hop: 'load-balancer',
    what: 'aws-load-balancer-nlb-target-type "{value}" is neither ip nor instance',
    why: 'the controller takes whatever is not ip for instance: requests go by the nodes, not straight to the pods',
    fix: 'Write "ip" or "instance".',
  },
} as const;

/** Annotations that take one of some words, in any case. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'healthcheck-protocol': ['tcp', 'http', 'https'],
  'ip-address-type': ['ipv4', 'dualstack'],
};

/** Annotations that take a whole number. */
const NUMBERS = [
  'healthcheck-interval',
  'healthcheck-timeout',
  'healthcheck-healthy-threshold',
  'healthcheck-unhealthy-threshold',
];

export default defineCheck({
  id: 'load-balancer-annotation-values',
  summary: 'Annotations of an AWS load balancer have values that its controller takes.',
  rows: [],
  sources: [
    'aws-load-balancer-controller v3 pkg/service/model_build_target_group.go buildTargetGroupHealthCheckProtocol, buildTargetGroupHealthCheckPort, buildTargetType, validateAndParseAttributes',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
  ],
  reads: [SERVICE],
  messages,
  run(graph, report) {
    for (const { service } of ownLoadBalancers(graph).filter(byAwsController)) {
      for (const [name, words] of Object.entries(WORDS)) tellWord(service, name, words, report);
      for (const name of NUMBERS) tellNumber(service, name, report);
      tellHealthPort(service, report);
      tellAttributes(service, report);
      tellTargetType(service, report);
    }
  },
});

type Tell = Report<typeof messages>;

function tell(service: Resource, name: string, allowed: string, report: Tell, part = ''): void {
  const field = awsAnnotation(service, name);
  const values = { annotation: `aws-load-balancer-${name}`, value: field.text() ?? '', part, allowed };
  report('AH760', field, values);
}

function tellWord(service: Resource, name: string, words: readonly string[], report: Tell): void {
  const text = awsAnnotation(service, name).text();
  if (text !== undefined && !words.includes(text.toLowerCase())) tell(service, name, words.join(' or '), report);
}

function tellNumber(service: Resource, name: string, report: Tell): void {
  const text = awsAnnotation(service, name).text();
  if (text !== undefined && !/^\d+$/.test(text)) tell(service, name, 'a whole number', report);
}

/** A name is that of a port of the Service. */
function tellHealthPort(service: Resource, report: Tell): void {
  const text = awsAnnotation(service, 'healthcheck-port').text();
  if (text === undefined || text === 'traffic-port' || isPortNumber(text)) return;
  const names = portsOf(service).flatMap(({ name }) => name ?? []);
  if (names.includes(text) || service.get('spec', 'ports').holdsUnknown()) return;
  tell(service, 'healthcheck-port', `traffic-port, a number, or the name of a port: ${names.join(', ')}`, report);
}

function isPortNumber(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}

function tellAttributes(service: Resource, report: Tell): void {
  for (const name of ['target-group-attributes', 'attributes']) {
    const text = awsAnnotation(service, name).text();
    const odd = text === undefined ? undefined : malformedAttribute(text);
    if (odd) tell(service, name, odd.allowed, report, odd.part === text ? '' : `, in it "${odd.part}"`);
  }
}

function tellTargetType(service: Resource, report: Tell): void {
  const field = awsAnnotation(service, 'nlb-target-type');
  const text = field.text();
  if (text !== undefined && text !== 'ip' && text !== 'instance') report('AH761', field, { value: text });
}
