export const JSON_BODY = 'application/json';
export const MERGE_PATCH = 'application/merge-patch+json';
/** Lists merge by key, so that conditions of other writers stay: kinds of Kubernetes itself only, no CRDs. */
export const STRATEGIC_MERGE_PATCH = 'application/strategic-merge-patch+json';
/** Server-side apply; the path needs `?fieldManager=NAME`. */
export const APPLY_PATCH = 'application/apply-patch+yaml';
