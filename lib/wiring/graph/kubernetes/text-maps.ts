import type { Graph } from '../graph';
import {
  CONFIG_MAP,
  DAEMON_SET,
  DEPLOYMENT,
  GATEWAY,
  type Kind,
  NETWORK_POLICY,
  PDB,
  POD,
  REPLICA_SET,
  SECRET,
  SERVICE,
  STATEFUL_SET,
} from '../kinds';
import type { Field, Resource } from '../resource';
import { podTemplates } from './pod-templates';

/** Whether a document is an object for the API server, not a file of a tool. */
export function isForApiServer({ apiVersion, kind }: Resource): boolean {
  return apiVersion !== '' && kind !== '' && !kind.endsWith('.config.k8s.io') && !kind.startsWith('.');
}

type Steps = readonly string[];

const LABELS: Steps = ['metadata', 'labels'];
const ANNOTATIONS: Steps = ['metadata', 'annotations'];
const MATCH_LABELS: readonly Steps[] = [LABELS, ['spec', 'selector', 'matchLabels']];
const SELECTOR: readonly Steps[] = [LABELS, ['spec', 'selector']];

/** Where labels stand in objects of some kinds; in others they are their own alone. */
const OF_LABELS: ReadonlyMap<Kind, readonly Steps[]> = new Map([
  [SERVICE, SELECTOR],
  [GATEWAY, SELECTOR],
  [DEPLOYMENT, MATCH_LABELS],
  [STATEFUL_SET, MATCH_LABELS],
  [DAEMON_SET, MATCH_LABELS],
  [REPLICA_SET, MATCH_LABELS],
  [PDB, MATCH_LABELS],
  [NETWORK_POLICY, [LABELS, ['spec', 'podSelector', 'matchLabels']]],
]);

/** Where other texts stand. */
const OF_TEXTS: ReadonlyMap<Kind, readonly Steps[]> = new Map([
  [CONFIG_MAP, [ANNOTATIONS, ['data']]],
  [SECRET, [ANNOTATIONS, ['data'], ['stringData']]],
]);

/** Which values are looked for. */
type Wanted = (value: unknown) => boolean;

const anything: Wanted = () => true;

/** Mappings of labels: of objects, of pod templates, of selectors. */
export function labelMaps(graph: Graph, wanted: Wanted = anything): readonly Field[] {
  const ofTemplates = podTemplates(graph)
    .filter(({ resource }) => resource.kind !== POD)
    .map(({ metadata }) => metadata.get('labels'));
  return [...mapsOf(graph, OF_LABELS, LABELS, wanted), ...ofTemplates.filter(({ value }) => wanted(value))];
}

/** All mappings whose values must be texts: labels, annotations, the data of ConfigMaps and Secrets, node selectors. */
export function textMaps(graph: Graph, wanted: Wanted = anything): readonly Field[] {
  const templates = podTemplates(graph).flatMap(({ resource, metadata, spec }) => [
    ...(resource.kind === POD ? [] : [metadata.get('annotations')]),
    spec.get('nodeSelector'),
  ]);
  return [
    ...labelMaps(graph, wanted),
    ...templates.filter(({ value }) => wanted(value)),
    ...mapsOf(graph, OF_TEXTS, ANNOTATIONS, wanted),
  ];
}

function mapsOf(graph: Graph, places: ReadonlyMap<Kind, readonly Steps[]>, usual: Steps, wanted: Wanted): Field[] {
  const maps: Field[] = [];
  const all = [usual];
  for (const one of graph.resources) {
    if (!isForApiServer(one)) continue;
    for (const steps of places.get(one.kind) ?? all) if (wanted(one.valueAt(steps))) maps.push(one.get(...steps));
  }
  return maps;
}
