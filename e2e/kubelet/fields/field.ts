import type { PodFacts } from './facts';

/** The value of a `fieldRef`. https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ */
export function fieldValue(facts: PodFacts, path: string): string {
  const fromNode = ofNode(facts)[path];
  if (fromNode !== undefined) return fromNode;

  const { metadata, spec } = facts.pod;
  const [, map, key = ''] = /^metadata\.(labels|annotations)\['(.+)'\]$/.exec(path) ?? [];
  if (map === 'labels' || map === 'annotations') return metadata[map]?.[key] ?? '';
  if (path === 'metadata.labels') return asFile(metadata.labels);
  if (path === 'metadata.annotations') return asFile(metadata.annotations);
  if (path === 'metadata.name') return metadata.name;
  if (path === 'metadata.namespace') return metadata.namespace ?? '';
  if (path === 'metadata.uid') return metadata.uid;
  if (path === 'spec.serviceAccountName') return spec.serviceAccountName ?? 'default';
  throw new Error(`fieldRef ${path}: the downward API has no such field`);
}

function ofNode({ podIp, hostIp, node }: PodFacts): Readonly<Record<string, string>> {
  return {
    'status.podIP': podIp,
    'status.podIPs': podIp,
    'status.hostIP': hostIp,
    'status.hostIPs': hostIp,
    'spec.nodeName': node,
  };
}

/** Values are quoted as Go's %q does, or pilot-agent warns of the file and ignores it. */
function asFile(map: Readonly<Record<string, string>> = {}): string {
  const keys = Object.keys(map).sort();
  return keys.map((key) => `${key}=${JSON.stringify(map[key])}`).join('\n');
}
