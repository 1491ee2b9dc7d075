import { CHECKS } from '../../../lib/wiring/checks';
import type { Facts } from '../../../lib/wiring/facts/facts';
import type { Finding } from '../../../lib/wiring/finding';
import { Graph } from '../../../lib/wiring/graph/graph';
import { nameOf } from '../../../lib/wiring/graph/resource';
import { runChecks } from '../../../lib/wiring/run-checks';
import { trace } from '../../../lib/wiring/trace/trace';
import type { Tree } from '../../symptoms/tree/tree';

/** What the checker says of a tree, without asking any cluster. */
export interface Prediction {
  /** Whether the host answers over HTTPS, redirects on port 80, has its record, and its certificate can be renewed. */
  readonly works: boolean;
  /** Why not: errors, or the hop where the trace ends. */
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
  const because = [
    ...findings.filter(({ severity }) => severity === 'error').map(words),
    ...ends(graph, host, findings),
  ];
  return { works: because.length === 0, because };
}

function words({ code, object, path, what }: Finding): string {
  return `${code} ${nameOf(object)} ${path}: ${what}`;
}

/** Where the requests to the host end, unless as they should. */
function ends(graph: Graph, host: string, findings: readonly Finding[]): string[] {
  const https = trace(graph, { scheme: 'https', host }, findings).outcome;
  const http = trace(graph, { scheme: 'http', host }, findings).outcome;
  const redirects = http.ends === 'redirected' && http.url.startsWith('https://');
  return [
    ...(https.ends === 'served'
      ? []
      : [`https ${https.ends}${'at' in https ? ` at ${https.at.hop}: ${https.at.says}` : ''}`]),
    ...(redirects ? [] : [`http ${http.ends}${'at' in http ? ` at ${http.at.hop}: ${http.at.says}` : ''}`]),
  ];
}
