import type { Graph } from '../graph';
import {
  CONFIG_MAP,
  DAEMON_SET,
  DEPLOYMENT,
  GATEWAY,
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

/** Mappings of labels: of objects, of pod templates, of selectors. */
export function labelMaps(graph: Graph): readonly Field[] {
  return graph.memo('maps of labels', () => [
    ...graph.resources
      .filter(isForApiServer)
      .flatMap((one) => [
        one.get('metadata', 'labels'),
        ...(SELECTORS[one.kind] ?? []).map((steps) => one.get(...steps)),
      ]),
    ...podTemplates(graph)
      .filter(({ resource }) => resource.kind !== POD)
      .map(({ metadata }) => metadata.get('labels')),
  ]);
}

const MATCH_LABELS: readonly string[] = ['spec', 'selector', 'matchLabels'];
const SELECTORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  [SERVICE]: [['spec', 'selector']],
  [GATEWAY]: [['spec', 'selector']],
  [DEPLOYMENT]: [MATCH_LABELS],
  [STATEFUL_SET]: [MATCH_LABELS],
  [DAEMON_SET]: [MATCH_LABELS],
  [REPLICA_SET]: [MATCH_LABELS],
  [PDB]: [MATCH_LABELS],
  [NETWORK_POLICY]: [['spec', 'podSelector', 'matchLabels']],
};

/** All mappings whose values must be texts: labels, annotations, the data of ConfigMaps and Secrets, node selectors. */
export function textMaps(graph: Graph): readonly Field[] {
  const templates = podTemplates(graph).flatMap(({ resource, metadata, spec }) => [
    ...(resource.kind === POD ? [] : [metadata.get('annotations')]),
    spec.get('nodeSelector'),
  ]);
  const data = graph.resources
    .filter(isForApiServer)
    .flatMap((one) => [
      one.get('metadata', 'annotations'),
      ...(one.kind === CONFIG_MAP ? [one.get('data')] : []),
      ...(one.kind === SECRET ? [one.get('data'), one.get('stringData')] : []),
    ]);
  return [...labelMaps(graph), ...templates, ...data];
}
