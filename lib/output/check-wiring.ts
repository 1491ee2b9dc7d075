import type { App } from 'cdk8s';

import { InvalidInputError } from '../errors';
import { checkManifests } from '../wiring/check-manifests';
import type { Facts } from '../wiring/facts/facts';
import type { Finding } from '../wiring/finding';
import { nameOf } from '../wiring/graph/resource';

/**
 * Checks the wires between all objects of an app.
 *
 * @throws InvalidInputError with every error that is found; warnings are for `auto-https check`
 */
export function checkWiring(app: App, facts: Facts = {}): void {
  // chart.toJson() would work out the dependencies of the whole app anew for each chart (cdk8s 2.70 lib/app.js _synthChart).
  const objects = app.charts.flatMap((chart) => chart.apiObjects);
  const manifests = objects.map((object) => ({ object: object.toJson() }));
  const errors = checkManifests(manifests, { facts }).findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new InvalidInputError({
    what: `${errors.length === 1 ? 'a wire is' : `${errors.length} wires are`} broken: ${errors.map(described).join(' ')}`,
    why: 'what would be written would not work, so nothing was written',
    fix: 'Mend what is told above; `auto-https checks CODE` says more.',
  });
}

function described({ code, object, path, what, why, fix }: Finding): string {
  return `${code} ${nameOf(object)}${path === '' ? '' : ` ${path}`}: ${what}: ${why}. ${fix}`;
}
