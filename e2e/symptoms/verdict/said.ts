import { type LinesWanted, tellingLines } from './tell';

/** What of a world tells why. */
export interface Witness {
  /** What kubectl prints, empty where it fails. */
  get(args: readonly string[]): Promise<string>;
  /** Logs of all processes whose names begin so. */
  logs(name: string): string;
}

/** Questions to the API server; each line of an answer is a line that was said. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  pod: [
    'get',
    'pods',
    '--all-namespaces',
    '--no-headers',
    '--output',
    'custom-columns=N:.metadata.namespace,P:.metadata.name,R:.status.conditions[?(@.type=="Ready")].status,W:.status.containerStatuses[*].state.waiting.reason,M:.status.containerStatuses[*].state.waiting.message',
  ],
  challenge: [
    'get',
    'challenges',
    '--all-namespaces',
    '--output',
    rows('.spec.dnsName', '.status.state', '.status.reason'),
  ],
  order: ['get', 'orders', '--all-namespaces', '--output', rows('.metadata.name', '.status.state', '.status.reason')],
  certificate: ['get', 'certificates', '--all-namespaces', '--output', rows('.metadata.name', ...ready())],
  issuer: ['get', 'clusterissuers', '--output', rows('.metadata.name', ...ready())],
  budget: [
    'get',
    'poddisruptionbudgets',
    '--all-namespaces',
    '--output',
    rows('.metadata.name', '.status.disruptionsAllowed', '.status.expectedPods'),
  ],
  event: [
    'get',
    'events',
    '--all-namespaces',
    '--field-selector=type=Warning',
    '--output',
    rows('.lastTimestamp', '.metadata.namespace', '.involvedObject.name', '.reason', '.message'),
  ],
};

function rows(...paths: readonly string[]): string {
  return `jsonpath={range .items[*]}${paths.map((path) => `{${path}}`).join('{" "}')}{"\\n"}{end}`;
}

function ready(): string[] {
  return ['status', 'reason', 'message'].map((part) => `.status.conditions[?(@.type=="Ready")].${part}`);
}

/** Lines of states that say that all is well, or say nothing about the slip. */
const NO_NEWS: Readonly<Record<string, RegExp>> = {
  pod: / True /,
  challenge: / valid /,
  order: / valid /,
  // An HPA has no metrics here. Unready pods while they start are news of every start.
  event: /FailedGetResourceMetric|FailedComputeMetricsReplicas|Unhealthy|FailedToCreateEndpoint|FailedMount/,
};

const LOGS: readonly (readonly [who: string, process: string, wanted: LinesWanted])[] = [
  [
    'istiod',
    'pod_istio-system_istiod',
    {
      of: /\s(warn|error)\s/,
      without:
        /memory is not limited|not ready|slow startup|failed to read pod|TLS handshake|ambient|Operation cannot be fulfilled/,
      most: 8,
    },
  ],
  [
    'gateway',
    'pod_istio-ingress_',
    {
      of: /\s(warning|warn|error|critical)\s/,
      without: /pod annotations|memory is|proxy is NOT ready|deprecat|warming/,
    },
  ],
  ['app', 'pod_apps_', { of: /\s(warning|error|critical)\s.*(rejected|Error)/ }],
  [
    'cert-manager',
    'pod_cert-manager_cert-manager',
    { of: /^E|propagation|"err"/, without: /optimistic|modified|unsupported protocol scheme|failed to update status/ },
  ],
  [
    'external-dns',
    'pod_external-dns_',
    { of: /level=(warn|error|fatal|panic)|unknown flag|^external-dns: error|All records|Skipping/ },
  ],
];

const EVENTS = 10;
const LONGEST = 300;

/**
 * What the API server's objects, events and the controllers' logs tell, a line each with who says it.
 * `since`: the moment, in milliseconds since 1970, before which events are of something else.
 */
export async function saidIn(witness: Witness, since = 0): Promise<string[]> {
  const states = Object.entries(STATES).map(async ([who, args]) => {
    const lines = (await witness.get(args)).split('\n').filter((line) => line.trim() !== '');
    const news = lines.filter((line) => !NO_NEWS[who]?.test(line) && (who !== 'event' || isSince(line, since)));
    return news.slice(-EVENTS).map((line) => `${who}: ${withoutTime(line)}`.slice(0, LONGEST));
  });
  const logs = LOGS.map(([who, process, wanted]) =>
    tellingLines(witness.logs(process), wanted).map((line) => `${who}: ${line}`),
  );
  return [...(await Promise.all(states)).flat(), ...logs.flat()];
}

/** Times of events are of whole seconds. Some have none. */
function isSince(line: string, since: number): boolean {
  const time = Date.parse(line.split(' ')[0] ?? '');
  return Number.isNaN(time) || time + 1000 > since;
}

/** Addresses of challenges are long, and made anew each time. */
const CHALLENGE = /\S*\/\.well-known\/acme-challenge\/[\w-]+/g;

function withoutTime(line: string): string {
  return line
    .replace(CHALLENGE, '…')
    .trim()
    .replace(/^\d{4}-\S+Z /, '')
    .replace(/\s+/g, ' ');
}
