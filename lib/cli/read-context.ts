import { InvalidInputError } from '../errors';
import type { InputFault } from '../manifests/input-faults';
import { contractContext, isContract } from '../wiring/contract-context';
import type { Facts } from '../wiring/facts/facts';
import type { Manifest } from '../wiring/manifest';
import { readFileOf } from './read-file';
import type { System } from './system';

/** What resolves references and is not reported on. */
export interface Context {
  readonly manifests: readonly Manifest[];
  /** What contracts tell. */
  readonly facts: readonly Facts[];
  readonly faults: readonly InputFault[];
}

/**
 * Reads what `--context` names: contracts of platforms, and manifests.
 *
 * @throws InvalidInputError for a path that does not exist
 */
export function readContext(paths: readonly string[], system: System): Context {
  const parts = paths.map((path) => readPart(path, system));
  return {
    manifests: parts.flatMap(({ manifests }) => manifests),
    facts: parts.flatMap(({ facts }) => facts),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

function readPart(path: string, system: System): Context {
  if (!system.exists(path)) throw missing(path);
  const contract = path.endsWith('.json') ? parsedContract(readFileOf('--context', path, system)) : undefined;
  if (contract !== undefined) {
    const { manifests, facts } = contractContext(contract, path);
    return { manifests, facts: [facts], faults: [] };
  }
  const { trees, faults } = system.readManifests([path]);
  const manifests = trees.flatMap((tree) => tree.manifests).map((manifest) => ({ ...manifest, context: true }));
  return { manifests, facts: [], faults };
}

function parsedContract(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return isContract(document) ? (document as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    // Manifests then, whose reader says what is wrong with them.
    return undefined;
  }
}

function missing(path: string): InvalidInputError {
  return new InvalidInputError({
    what: `--context ${path} does not exist`,
    why: 'what it holds would be taken for missing',
    fix: 'Give a folder or a file of manifests, or the platform.contract.json of a platform.',
  });
}
