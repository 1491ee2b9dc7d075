/** Who made an object, in Kubernetes' recommended labels. */
export const MANAGED_BY = 'cdk8s-auto-https';

/** What a set of recommended labels says; see https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/. */
export interface RecommendedLabels {
  /** `app.kubernetes.io/name` */
  readonly name: string;
  /** `app.kubernetes.io/component` */
  readonly component?: string;
  /** `app.kubernetes.io/part-of` */
  readonly partOf?: string;
}

/**
 * Kubernetes' recommended labels. `app.kubernetes.io/instance` is left out on purpose: Argo CD overwrites it to track
 * what it owns, which would show up as an endless difference.
 */
export function recommendedLabels({ name, component, partOf }: RecommendedLabels): Record<string, string> {
  return {
    'app.kubernetes.io/name': name,
    ...(component ? { 'app.kubernetes.io/component': component } : {}),
    ...(partOf ? { 'app.kubernetes.io/part-of': partOf } : {}),
    'app.kubernetes.io/managed-by': MANAGED_BY,
  };
}
