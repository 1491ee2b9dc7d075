import type { LockedFile } from './lock';

/** What else goes with an object, and so is deleted late. */
const TAKES_ALONG: readonly (readonly [resource: string, what: string])[] = [
  ['customresourcedefinition.apiextensions.k8s.io/', 'takes all objects of its kind along'],
  ['namespace/', 'takes all that is in it along'],
];

/**
 * The `kubectl delete` lines for objects that one synthesis had and the next has no more, last applied first: routes before what
 * they bind to, namespaces last. An object that moved to another file is still there.
 *
 * With a Certificate goes its Secret, unless something still declared has it: cert-manager leaves it behind (cert-manager 1.21
 * docs, usage/certificate, "Cleaning up Secrets when Certificates are deleted").
 */
export function deletionLines(before: readonly LockedFile[], after: readonly LockedFile[]): string[] {
  const kept = new Set(after.flatMap(({ objects, leaves }) => [...objects, ...leaves]));
  const applied = [...before].sort((a, b) => (a.name < b.name ? -1 : 1));
  // Reversed, what is left behind follows its maker.
  const gone = applied.flatMap(({ objects, leaves }) => [...leaves, ...objects]).reverse();
  const lines = [...new Set(gone)].filter((object) => !kept.has(object));
  const rank = (object: string) => TAKES_ALONG.findIndex(([resource]) => object.startsWith(resource));
  return lines
    .map((object) => ({ object, rank: rank(object) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ object, rank }) => {
      const comment = rank < 0 ? '' : ` # ${TAKES_ALONG[rank]?.[1]}`;
      return `kubectl delete ${object} --ignore-not-found${comment}`;
    });
}
