import { type CheckOptions, type CheckResult, checkManifests, countSeverities } from './check-manifests';
import { inOrder, notDecidedInOrder, silencedInOrder } from './finding-order';
import type { Manifest } from './manifest';
import { usedElsewhere } from './silence';

/**
 * Checks trees that exclude each other, such as the overlays of staging and production: each by itself, and what is found in
 * several of them is said once.
 *
 * @param shared what belongs to each of them
 */
export function checkTrees(
  trees: readonly (readonly Manifest[])[],
  shared: readonly Manifest[],
  options: CheckOptions = {},
): CheckResult {
  const results = trees.map((tree) => checkManifests([...tree, ...shared], options));
  const [first] = results;
  if (first === undefined) return checkManifests(shared, options);
  if (results.length === 1) return first;
  return merged(results, new Set(trees.flat().map(({ object }) => object)).size);
}

function merged(results: readonly CheckResult[], objects: number): CheckResult {
  const silenced = silencedInOrder(results.flatMap((result) => result.silenced));
  const findings = inOrder(results.flatMap((result) => result.findings)).filter((one) => !usedElsewhere(one, silenced));
  const notDecided = notDecidedInOrder(results.flatMap((result) => result.notDecided));
  return {
    findings,
    notDecided,
    silenced,
    servedHosts: new Map(results.flatMap(({ servedHosts }) => [...servedHosts])),
    summary: {
      objects,
      hosts: [...new Set(results.flatMap(({ summary }) => summary.hosts))].sort(),
      ...countSeverities(findings),
      silenced: silenced.length,
      notDecided: notDecided.length,
      accepted: 0,
    },
  };
}
