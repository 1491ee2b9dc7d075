import { customKind } from './custom-kinds';
import type { Fault, Manifest } from './fault';
import { faultMessage } from './fault-message';
import { kubernetesKind } from './kubernetes-kinds';

/** What is wrong with a document, a line a fault; none where the API server would take every field of it. */
export function validateManifest(doc: unknown): string[] {
  if (!isManifest(doc)) return ['document: must be an object with apiVersion and kind'];
  const validate = customKind(doc.apiVersion, doc.kind) ?? kubernetesKind(doc.apiVersion, doc.kind);
  if (validate === undefined) return [`document: no schema for ${doc.kind} of ${doc.apiVersion}`];
  return [...nameFaults(doc), ...validate(doc)].map((fault) => `${title(doc)}: ${faultMessage(doc, fault)}`);
}

function isManifest(doc: unknown): doc is Manifest {
  const { apiVersion, kind } = (doc ?? {}) as Partial<Manifest>;
  return typeof apiVersion === 'string' && typeof kind === 'string';
}

/** Schemas do not ask for a name, as the API server can make one up; applying a document does. */
function nameFaults({ metadata }: Manifest): Fault[] {
  return metadata?.name === undefined ? [{ pointer: '/metadata/name', reason: 'is required' }] : [];
}

function title({ kind, metadata }: Manifest): string {
  return typeof metadata?.name === 'string' ? `${kind} ${metadata.name}` : kind;
}
