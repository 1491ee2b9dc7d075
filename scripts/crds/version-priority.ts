const KUBE_LIKE = /^v(\d+)(?:(alpha|beta)(\d+))?$/;
const STABILITY = { alpha: 0, beta: 1, stable: 2 };

/**
 * Sorts API versions as Kubernetes does, the preferred one first: v10, v2, v1, v11beta2, v3beta1, v12alpha1, foo1.
 * https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#version-priority
 */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [rank(left), rank(right)];
  if (a === undefined && b === undefined) return left < right ? -1 : Number(left > right);
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return b.stability - a.stability || b.major - a.major || b.minor - a.minor;
}

function rank(version: string) {
  const match = KUBE_LIKE.exec(version);
  if (!match) return undefined;
  const stage = (match[2] ?? 'stable') as keyof typeof STABILITY;
  return { stability: STABILITY[stage], major: Number(match[1]), minor: Number(match[3] ?? 0) };
}
