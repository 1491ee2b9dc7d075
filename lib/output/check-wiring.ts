import { InvalidInputError } from '../errors';
import { checkManifests } from '../wiring/check-manifests';
import type { Facts } from '../wiring/facts/facts';
import type { Finding } from '../wiring/finding';
import { nameOf } from '../wiring/graph/resource';

/**
 * Checks the wires between objects as they are rendered.
 *
 * @throws InvalidInputError with every error that is found; warnings are for `auto-https check`
 */
export function checkWiring(objects: readonly object[], facts: Facts = {}): void {
  const manifests = objects.map((object) => ({ object: object as Record<string, unknown> }));
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
