import { defineCheck, type Report } from '../../define-check';
import { SERVICE } from '../../graph/kinds';
import { holdsStandIn } from '../../graph/kubernetes/stand-ins';
import type { Field, Resource } from '../../graph/resource';

const REFUSED = 'the API server refuses the Service';

const messages = {
  AH112: {
    severity: 'error',
    hop: 'service',
    what: 'port {port} has no name, and the Service has {count} ports',
    why: REFUSED,
    fix: 'Name each port, by its protocol first: http, grpc-api, https.',
  },
  AH113: {
    severity: 'error',
    hop: 'service',
    what: 'name "{name}" is that of two ports',
    why: REFUSED,
    fix: 'Give each port a name of its own.',
  },
  AH114: {
    severity: 'error',
    hop: 'service',
    what: 'port {port} stands there twice for {protocol}',
    why: REFUSED,
    fix: 'Keep one of them, or give the other another number.',
  },
  AH115: {
    severity: 'error',
    hop: 'service',
    what: 'targetPort "{port}" is a text of digits',
    why: `a text is the name of a container port, and a name needs a letter: ${REFUSED}`,
    fix: 'Write it without quotes.',
  },
  AH116: {
    severity: 'error',
    hop: 'service',
    what: '{key} {port} is no port number',
    why: REFUSED,
    fix: 'Use a number from 1 to 65535.',
  },
  AH117: {
    severity: 'error',
    hop: 'service',
    what: 'name "{name}" is no name of a port',
    why: REFUSED,
    fix: 'Use at most 63 lower-case letters, digits and `-`, with a letter or digit at both ends.',
  },
  AH118: {
    severity: 'error',
    hop: 'service',
    what: 'the Service has no ports',
    why: REFUSED,
    fix: 'Add the ports, or write `clusterIP: None` for a Service that only names pods.',
  },
} as const;

export default defineCheck({
  id: 'service-ports',
  summary: 'The ports of a Service are as the API server takes them.',
  rows: [],
  sources: ['kubernetes v1.36.3 pkg/apis/core/validation/validation.go ValidateService, validateServicePort'],
  reads: [SERVICE],
  messages,
  run(graph, report) {
    for (const service of graph.own(SERVICE)) {
      const ports = service.get('spec', 'ports').items();
      if (ports.length === 0 && needsPorts(service)) report('AH118', service.get('spec', 'ports'), {});
      tellNames(ports, report);
      tellNumbers(ports, report);
    }
  },
});

type Tell = Report<typeof messages>;

function tellNames(ports: readonly Field[], report: Tell): void {
  const names = new Set<string>();
  for (const port of ports) {
    const field = port.get('name');
    const name = field.text();
    if (!field.isSet && ports.length > 1) {
      report('AH112', port, { port: String(port.get('port').value), count: ports.length });
    }
    if (name === undefined || holdsStandIn(name)) continue;
    if (!/^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) report('AH117', field, { name });
    else if (names.has(name)) report('AH113', field, { name });
    names.add(name);
  }
}

function tellNumbers(ports: readonly Field[], report: Tell): void {
  const numbers = new Set<string>();
  for (const field of ports) {
    const [number, target] = [field.get('port'), field.get('targetPort')];
    const protocol = field.get('protocol').text() ?? 'TCP';
    const port = number.number();
    if (port !== undefined && numbers.has(`${protocol} ${port}`)) report('AH114', number, { port, protocol });
    numbers.add(`${protocol} ${port}`);
    if (/^\d+$/.test(target.text() ?? '')) report('AH115', target, { port: target.text() as string });
    for (const one of [number, target].filter(isNoPort)) {
      report('AH116', one, { key: String(one.steps().at(-1)), port: one.number() as number });
    }
  }
}

function isNoPort(field: Field): boolean {
  const number = field.number();
  return number !== undefined && !(Number.isInteger(number) && number >= 1 && number <= 65535);
}

/** A Service of ExternalName or without a cluster address needs none; nor does one that is written only in part. */
function needsPorts(service: Resource): boolean {
  const spec = service.get('spec');
  if (spec.get('ports').isUnknown || spec.get('type').isUnknown || !spec.get('selector').isSet) return false;
  return spec.get('type').value !== 'ExternalName' && spec.get('clusterIP').value !== 'None';
}
