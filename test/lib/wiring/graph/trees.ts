import { parseStream } from '../../../../lib/manifests/parse-stream';
import { Graph, type GraphOptions } from '../../../../lib/wiring/graph/graph';
import type { Kind } from '../../../../lib/wiring/graph/kinds';
import type { Resource } from '../../../../lib/wiring/graph/resource';

/** The graph of a YAML stream, which must be readable. */
export function graphOf(yaml: string, options: GraphOptions = {}): Graph {
  const { manifests, faults } = parseStream(yaml);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return new Graph(manifests, options);
}

/** An object that must be there. */
export function objectOf(graph: Graph, kind: Kind, namespace: string, name: string): Resource {
  const found = graph.find(kind, namespace, name);
  if (!found) throw new Error(`no ${kind} ${namespace}/${name} in the tree`);
  return found;
}
