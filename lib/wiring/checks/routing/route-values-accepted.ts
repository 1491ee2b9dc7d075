import { defineCheck, type Messages, type Report } from '../../define-check';
import { destinationFieldsOf } from '../../graph/istio/routes';
import { VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

const messages = {
  AH367: {
    severity: 'error',
    hop: 'object',
    what: '{key} "{value}" is no duration of at least 1ms',
    why: 'the API server refuses the VirtualService',
    fix: 'Write a number with a unit of ms, s, m or h, such as 10s.',
  },
  AH368: {
    severity: 'error',
    hop: 'object',
    what: 'port {value} is no number from 1 to 65535',
    why: 'the API server or the webhook of istiod refuses the VirtualService',
    fix: 'Write a number without quotes, and below port.number for a destination.',
  },
  AH369: {
    severity: 'error',
    hop: 'object',
    what: 'the weights of the {count} destinations are 0 in sum',
    why: "istiod's webhook refuses the VirtualService: with several destinations each share has to be said",
    fix: 'Give each destination a weight; they should make 100 together.',
  },
  AH370: {
    severity: 'info',
    hop: 'route',
    what: 'weight {weight} of the only destination says nothing',
    why: 'a single destination gets all requests',
    fix: 'Leave the weight out, or add the destinations that take the rest.',
  },
  AH371: {
    severity: 'error',
    hop: 'object',
    what: 'the destination has no host',
    why: 'the API server refuses the VirtualService',
    fix: 'Add destination.host: the name of a Service.',
  },
  AH372: {
    severity: 'error',
    hop: 'object',
    what: '{key} {value} is not allowed',
    why: "istiod's webhook refuses the VirtualService",
    fix: '{allowed}',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'route-values-accepted',
  summary:
    "Durations, ports, weights and redirects of routes are ones that the API server and istiod's webhook accept.",
  rows: [],
  alsoKnownAs: ['IST0106', 'KIA1104'],
  sources: [
    'istio.io/api networking/v1 (CRD schema)',
    'istio pkg/config/validation/validation.go validateHTTPRouteDestinations, validateHTTPRedirect',
  ],
  reads: [VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      for (const destination of destinationFieldsOf(virtualService)) reportDestination(destination, report);
      for (const protocol of ['http', 'tls', 'tcp']) {
        for (const route of virtualService.get('spec', protocol).items()) {
          reportWeights(route.get('route').items(), report);
          for (const match of route.get('match').items()) reportPort(match.get('port'), report);
        }
      }
      for (const route of virtualService.get('spec', 'http').items()) {
        for (const steps of DURATIONS) reportDuration(route.get(...steps), report);
        reportRedirect(route.get('redirect'), report);
      }
    }
  },
});

const DURATIONS = [
  ['timeout'],
  ['retries', 'perTryTimeout'],
  ['fault', 'delay', 'fixedDelay'],
  ['corsPolicy', 'maxAge'],
];

function reportDestination(destination: Field, report: Report<typeof messages>): void {
  if (!destination.isSet || destination.isUnknown) return;
  const [host, port] = [destination.get('host'), destination.get('port')];
  if (!host.isSet || host.value === '') report('AH371', destination, {});
  if (port.isSet && !port.isUnknown) reportPort(port.entries().length > 0 ? port.get('number') : port, report, true);
}

function reportPort(field: Field, report: Report<typeof messages>, isDestination = false): void {
  if (field.isUnknown || (!isDestination && !field.isSet)) return;
  const inRange = Number.isInteger(field.value) && Number(field.value) >= 1 && Number(field.value) <= 65535;
  // A destination's port is a mapping that holds the number.
  const isMapped = !isDestination || field.step === 'number';
  if (!inRange || !isMapped) report('AH368', field, { value: JSON.stringify(field.value) ?? 'without a number' });
}

function reportWeights(items: readonly Field[], report: Report<typeof messages>): void {
  const weights = items.map((item) => item.get('weight'));
  const [only] = weights;
  const sum = weights.reduce((total, weight) => total + (weight.number() ?? 0), 0);
  if (weights.some((weight) => weight.isUnknown)) return;
  const negative = weights.find((weight) => (weight.number() ?? 0) < 0);
  if (negative) {
    const values = { key: 'weight', value: String(negative.value), allowed: 'Use 0 or more.' };
    report('AH372', negative, values);
  } else if (items.length > 1 && sum === 0 && items[0]) report('AH369', items[0], { count: items.length });
  if (items.length === 1 && only?.isSet && only.number() !== 100) report('AH370', only, { weight: String(only.value) });
}

/** Go's durations, as the CRD's rule reads them. */
const DURATION = /^(\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))*$/;

function reportDuration(field: Field, report: Report<typeof messages>): void {
  if (!field.isSet || field.isUnknown) return;
  const text = field.text();
  const isOne = text !== undefined && DURATION.test(text) && !/^[\d.]+(ns|us|µs)$/.test(text);
  if (!isOne) report('AH367', field, { key: String(field.steps().at(-1)), value: String(field.value) });
}

const TARGETS = ['scheme', 'authority', 'uri', 'prefixRewrite', 'port', 'derivePort'];

/** What is empty is not set. */
function has(field: Field): boolean {
  return field.isSet && field.value !== '';
}

function reportRedirect(redirect: Field, report: Report<typeof messages>): void {
  const [code, scheme] = [redirect.get('redirectCode'), redirect.get('scheme')];
  if (redirect.isSet && !redirect.isUnknown && TARGETS.every((key) => !has(redirect.get(key)))) {
    const allowed = 'Set scheme, authority, uri or port.';
    report('AH372', redirect, { key: 'redirect', value: 'without scheme, authority, uri and port', allowed });
  }
  const number = code.number();
  if (code.isSet && !code.isUnknown && (number === undefined || number < 300 || number > 399) && number !== 0) {
    const allowed = 'Use a code from 300 to 399, such as 301.';
    report('AH372', code, { key: 'redirectCode', value: JSON.stringify(code.value), allowed });
  }
  const text = scheme.text();
  if (text !== undefined && !['http', 'https', ''].includes(text)) {
    report('AH372', scheme, { key: 'scheme', value: JSON.stringify(text), allowed: 'Use http or https.' });
  }
}
