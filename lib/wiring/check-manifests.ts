import { CHECKS } from './checks';
import { withoutOverlap } from './context-overlap';
import type { Check } from './define-check';
import type { Finding, NotDecided, Severity } from './finding';
import { inOrder, notDecidedInOrder } from './finding-order';
import { Graph, type GraphOptions } from './graph/graph';
import { nameOf } from './graph/resource';
import type { Manifest } from './manifest';
import { inOrder as manifestsInOrder } from './manifest-order';
import { type Found, runChecks } from './run-checks';
import { hostsOfTree, servedHosts } from './served-hosts';
import { type IgnoreList, ignores, type Silenced, silence } from './silence';

export interface CheckOptions extends GraphOptions {
  /** Codes to look for. @default - all */
  readonly only?: readonly string[];
  /** Codes not to look for. @default - none */
  readonly skip?: readonly string[];
  /** @default - every check that there is */
  readonly checks?: readonly Check[];
  /** Findings that the configuration silences. @default - none */
  readonly ignore?: IgnoreList;
  /** What was found while the manifests were read; `only` does not hide it, since what is not read is not checked. @default - nothing */
  readonly found?: readonly Finding[];
}

/** What is wrong with some manifests, in an order that does not depend on that of files and documents. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly notDecided: readonly NotDecided[];
  /** Findings that somebody let stand. */
  readonly silenced: readonly Silenced[];
  readonly summary: Summary;
  /** Hosts of objects whose findings name none, by the object's name (`Gateway istio-ingress/web`). */
  readonly servedHosts: ReadonlyMap<string, readonly string[]>;
}

export interface Summary {
  /** How many objects were checked; those of the context do not count. */
  readonly objects: number;
  /** Hosts that the objects serve from outside of the cluster. */
  readonly hosts: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly silenced: number;
  readonly notDecided: number;
  /** Findings that a baseline accepts. */
  readonly accepted: number;
}

/** Checks manifests: whether each host is wired from its DNS record to its pods. */
export function checkManifests(manifests: readonly Manifest[], options: CheckOptions = {}): CheckResult {
  return checkGraph(graphToCheck(manifests, options), options);
}

/** The graph that manifests are checked as. */
export function graphToCheck(manifests: readonly Manifest[], options: GraphOptions = {}): Graph {
  return new Graph(manifestsInOrder(withoutOverlap(manifests, options.namespace)), options);
}

/** The same of a graph that is made already. */
export function checkGraph(graph: Graph, options: CheckOptions = {}): CheckResult {
  const checks = options.checks ?? CHECKS;
  const wanted = selection(options);
  const found = find(graph, checks, wanted, options);
  const after = silence(graph, found, wanted, knownCodes(checks, found), options.ignore);
  const findings = inOrder([...after.findings, ...after.aboutIgnores.filter(({ code }) => wanted(code))]);
  return {
    findings,
    notDecided: found.notDecided,
    silenced: after.silenced,
    summary: {
      objects: graph.resources.filter(({ isContext }) => !isContext).length,
      hosts: hostsOfTree(graph),
      ...countSeverities(findings),
      silenced: after.silenced.length,
      notDecided: found.notDecided.length,
      accepted: 0,
    },
    servedHosts: hostsOfFindings(graph, findings),
  };
}

/** What is found before anything is silenced, each once. */
function find(graph: Graph, checks: readonly Check[], wanted: Selection, options: CheckOptions): Found {
  const chosen = checks.filter(({ messages }) => Object.keys(messages).some(wanted));
  const { findings, notDecided } = runChecks(graph, chosen);
  const ofFiles = (options.found ?? []).filter(({ code }) => options.skip?.includes(code) !== true);
  return {
    findings: inOrder([...findings.filter(({ code }) => wanted(code)), ...ofFiles]),
    notDecided: notDecidedInOrder(notDecided.filter(({ code }) => wanted(code))),
  };
}

/** How many findings there are of each severity. */
export function countSeverities(findings: readonly Finding[]): Pick<Summary, 'errors' | 'warnings' | 'infos'> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** Whether a code is looked for. */
type Selection = (code: string) => boolean;

function selection({ only, skip }: CheckOptions): Selection {
  return (code) => (only === undefined || only.includes(code)) && skip?.includes(code) !== true;
}

function knownCodes(checks: readonly Check[], { findings }: Found): ReadonlySet<string> {
  const codes = [...checks, ignores].flatMap(({ messages }) => Object.keys(messages));
  return new Set([...codes, ...findings.map(({ code }) => code)]);
}

function hostsOfFindings(graph: Graph, findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const names = new Set(findings.filter(({ host }) => host === undefined).map(({ object }) => nameOf(object)));
  const served = graph.resources
    .filter((resource) => names.size > 0 && names.has(resource.toString()))
    .map((resource) => [resource.toString(), servedHosts(graph, resource)] as const);
  return new Map(served.filter(([, hosts]) => hosts.length > 0));
}
