import { isClusterScoped, kindOf } from '../../wiring/graph/kinds';
import type { Manifest } from '../../wiring/manifest';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * Gives the objects of a kustomization its namespace: all that are not of the cluster, whatever namespace they had; a Namespace
 * gets it for its name, and ServiceAccounts that a binding names move along.
 * Source: sigs.k8s.io/kustomize/api v0.21.1, filters/namespace/namespace.go and builtinpluginconsts/namespace.go.
 */
export function setNamespace(manifests: readonly Manifest[], namespace: string): Manifest[] {
  const accounts = new Set(
    manifests.filter(({ object }) => object.kind === 'ServiceAccount').map(({ object }) => nameOf(object)),
  );
  const moves = (subject: Mapping) =>
    subject.name === 'default' || (subject.kind === 'ServiceAccount' && accounts.has(subject.name));
  return manifests.map((manifest) => ({
    ...manifest,
    object: withSubjects(moved(manifest.object, namespace), namespace, moves),
  }));
}

function moved(object: Mapping, namespace: string): Mapping {
  const { apiVersion, kind } = object;
  const metadata = isMapping(object.metadata) ? object.metadata : {};
  if (apiVersion === 'v1' && kind === 'Namespace') return { ...object, metadata: { ...metadata, name: namespace } };
  if (isClusterScoped(kindOf(String(apiVersion), String(kind)))) return object;
  return { ...object, metadata: { ...metadata, namespace } };
}

function withSubjects(object: Mapping, namespace: string, moves: (subject: Mapping) => boolean): Mapping {
  if (object.kind !== 'RoleBinding' && object.kind !== 'ClusterRoleBinding') return object;
  if (!Array.isArray(object.subjects)) return object;
  const subjects = object.subjects.map((subject) =>
    isMapping(subject) && moves(subject) ? { ...subject, namespace } : subject,
  );
  return { ...object, subjects };
}

function nameOf(object: Mapping): unknown {
  return isMapping(object.metadata) ? object.metadata.name : undefined;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
