import { CHECKS } from '../../../lib/wiring/checks';
import type { Facts } from '../../../lib/wiring/facts/facts';
import type { Finding } from '../../../lib/wiring/finding';
import { Graph } from '../../../lib/wiring/graph/graph';
import { nameOf } from '../../../lib/wiring/graph/resource';
import { runChecks } from '../../../lib/wiring/run-checks';
import { type Outcome, trace } from '../../../lib/wiring/trace/trace';
import type { TracedHop } from '../../../lib/wiring/trace/traced-hop';
import type { Tree } from '../../symptoms/tree/tree';

/**
 * What the checker says of a host, without asking any cluster:
 * - `works`: it answers over HTTPS, redirects on port 80, has its record, and its certificate can be renewed
 * - `warns`: so it does as far as manifests tell, but a warning stands on its chain: it may fail, in part or later
 * - `fails`: an error is found, or the trace ends before it is answered
 */
export interface Prediction {
  readonly says: 'works' | 'warns' | 'fails';
  /** Why: errors, where the trace ends, or warnings. */
  readonly because: readonly string[];
}

/** Asks the checker. The tree is all that the cluster holds, next to what install/ puts there. */
export function predict(tree: Tree, host: string, facts: Facts): Prediction {
  const manifests = Object.keys(tree.dist)
    .sort()
    .flatMap((file) => tree.dist[file] ?? [])
    .map((object) => ({ object }));
  const graph = new Graph(manifests, { complete: true, facts });
  const { findings } = runChecks(graph, CHECKS);
  const https = trace(graph, { scheme: 'https', host }, findings);
  const http = trace(graph, { scheme: 'http', host }, findings);
  const errors = findings.filter(({ severity }) => severity === 'error').map(words);
  const failing = [...errors, ...ends(https.outcome, http.outcome)];
  if (failing.length > 0) return { says: 'fails', because: failing };
  const warnings = warningsOn([...https.hops, ...http.hops]);
  return warnings.length > 0 ? { says: 'warns', because: warnings } : { says: 'works', because: [] };
}

function warningsOn(hops: readonly TracedHop[]): string[] {
  const warnings = hops.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'warning');
  return [...new Set(warnings.map(words))];
}

function words({ code, object, path, what }: Finding): string {
  return `${code} ${nameOf(object)} ${path}: ${what}`;
}

/** Where the requests to the host end, unless as they should. */
function ends(https: Outcome, http: Outcome): string[] {
  const redirects = http.ends === 'redirected' && http.url.startsWith('https://');
  return [...(https.ends === 'served' ? [] : [endOf('https', https)]), ...(redirects ? [] : [endOf('http', http)])];
}

function endOf(scheme: string, outcome: Outcome): string {
  return `${scheme} ${outcome.ends}${'at' in outcome ? ` at ${outcome.at.hop}: ${outcome.at.says}` : ''}`;
}
