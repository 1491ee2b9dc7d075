import { contractAt } from '../manifests/contract-at';
import type { Facts } from '../wiring/facts/facts';
import { mergeFacts } from '../wiring/facts/merge-facts';
import type { GraphOptions } from '../wiring/graph/graph';
import type { Manifest } from '../wiring/manifest';
import { manifestsOf, type Subject } from './subject';

/** What stands around the manifests that a test is about. */
export interface Surroundings {
  /**
   * What resolves references and is not reported on: a `platform.contract.json`, a file or folder of YAML, or manifests.
   * @default - nothing
   */
  readonly context?: Subject | readonly string[];
  /** What manifests do not hold, such as `platform.checkerFacts()`. @default - nothing is told */
  readonly facts?: Facts;
  /** Whether the manifests are all that the cluster holds, so that what is missing is an error. @default false */
  readonly complete?: boolean;
}

/** Manifests and what is told of them, as the checker takes them. */
export interface Tree {
  readonly manifests: readonly Manifest[];
  readonly options: GraphOptions;
}

/** A subject in its surroundings. @throws InvalidInputError for what holds no manifests */
export function treeOf(subject: unknown, { context, facts, complete }: Surroundings = {}): Tree {
  const around = contextsOf(context).map(contextOf);
  return {
    manifests: [...manifestsOf(subject), ...around.flatMap((one) => one.manifests)],
    options: {
      facts: mergeFacts([...around.map((one) => one.facts), facts ?? {}]),
      complete: complete ?? false,
    },
  };
}

function contextsOf(context: Surroundings['context']): readonly Subject[] {
  if (context === undefined) return [];
  const isPaths = Array.isArray(context) && context.every((one) => typeof one === 'string');
  return isPaths ? (context as readonly string[]) : [context as Subject];
}

function contextOf(context: Subject): { readonly manifests: readonly Manifest[]; readonly facts: Facts } {
  const contract = typeof context === 'string' ? contractAt(context) : undefined;
  if (contract) return contract;
  return { manifests: manifestsOf(context).map((manifest) => ({ ...manifest, context: true })), facts: {} };
}
