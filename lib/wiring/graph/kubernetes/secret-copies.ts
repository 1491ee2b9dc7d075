import type { Graph } from '../graph';
import type { Field } from '../resource';
import { labelsOfNamespace } from './namespaces';

/** Tells whether a copy of a Secret is made in a namespace; `undefined` where that cannot be told. */
export type Reach = (graph: Graph, namespace: string) => boolean | undefined;

/** Where tools that copy Secrets put copies of one, by its annotations. The name stays the same. */
export function copiesOf(annotations: Field): Reach[] {
  return [...reflector(annotations), ...replicator(annotations), ...configSyncer(annotations)];
}

/** Upstream: https://github.com/emberstack/kubernetes-reflector README, "Automatic mirror creation". */
function reflector(annotations: Field): Reach[] {
  const annotation = (key: string) => annotations.get(`reflector.v1.k8s.emberstack.com/${key}`);
  if (!annotation('reflection-auto-enabled').isSet) return [];
  const namespaces = annotation('reflection-auto-namespaces');
  if (namespaces.isUnknown) return [() => undefined];
  return [(_, namespace) => matchesSome(namespaces.text() ?? '', namespace, true)];
}

/** Upstream: https://github.com/mittwald/kubernetes-replicator README, "Push-based replication". */
function replicator(annotations: Field): Reach[] {
  const annotation = (key: string) => annotations.get(`replicator.v1.mittwald.de/${key}`);
  const [to, matching] = [annotation('replicate-to'), annotation('replicate-to-matching')];
  const reaches: Reach[] = [];
  if (to.isSet) {
    const text = to.text();
    reaches.push((_, namespace) => (text === undefined ? undefined : matchesSome(text, namespace, false)));
  }
  if (matching.isSet) reaches.push((graph, namespace) => selectedByText(graph, matching.text(), namespace));
  return reaches;
}

/** Upstream: https://config-syncer.com, annotation `kubed.appscode.com/sync`: empty for all namespaces, or a selector of them. */
function configSyncer(annotations: Field): Reach[] {
  const sync = annotations.get('kubed.appscode.com/sync');
  return sync.value === undefined ? [] : [(graph, namespace) => selectedByText(graph, sync.text(), namespace)];
}

/** Whether a list of names and regular expressions, parted by commas, names a namespace. */
function matchesSome(list: string, namespace: string, allIfEmpty: boolean): boolean | undefined {
  const patterns = list.split(',').flatMap((pattern) => pattern.trim() || []);
  if (patterns.length === 0) return allIfEmpty;
  const answers = patterns.map((pattern) => matches(pattern, namespace));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

/** Regular expressions of others are not run: one could take for ever. Only the common `prefix.*` is understood. */
function matches(pattern: string, namespace: string): boolean | undefined {
  if (/^[\w-]+$/.test(pattern)) return pattern === namespace;
  const [, prefix] = /^\^?([\w-]*)\.?\*\$?$/.exec(pattern) ?? [];
  return prefix === undefined ? undefined : namespace.startsWith(prefix);
}

/** Whether `a=b,c=d` selects a namespace by its labels. */
function selectedByText(graph: Graph, selector: string | undefined, namespace: string): boolean | undefined {
  if (selector === undefined) return undefined;
  const pairs = selector.split(',').flatMap((pair) => pair.trim() || []);
  if (pairs.length === 0) return true;
  const labels = labelsOfNamespace(graph, namespace);
  if (labels === undefined || !pairs.every((pair) => /^[^!=\s]+={1,2}[^=]*$/.test(pair))) return undefined;
  return pairs.every((pair) => labels.get(pair.split('=')[0] as string) === pair.split('=').at(-1));
}
