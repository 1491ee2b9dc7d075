import { readFileSync } from 'node:fs';
import { contractContext, isContract } from '../wiring/contract-context';
import type { Facts } from '../wiring/facts/facts';
import { Graph } from '../wiring/graph/graph';
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

/** The graph of a subject in its surroundings. @throws InvalidInputError for what holds no manifests */
export function graphOf(subject: unknown, { context, facts, complete }: Surroundings = {}): Graph {
  const around = contextsOf(context).map(contextOf);
  const manifests = [...manifestsOf(subject), ...around.flatMap((one) => one.manifests)];
  const told = [...around.map((one) => one.facts), facts ?? {}];
  return new Graph(manifests, { facts: Object.assign({}, ...told), complete: complete ?? false });
}

function contextsOf(context: Surroundings['context']): readonly Subject[] {
  if (context === undefined) return [];
  const isPaths = Array.isArray(context) && context.every((one) => typeof one === 'string');
  return isPaths ? (context as readonly string[]) : [context as Subject];
}

function contextOf(context: Subject): { readonly manifests: readonly Manifest[]; readonly facts: Facts } {
  if (typeof context === 'string' && context.endsWith('.json')) {
    const document: unknown = JSON.parse(readFileSync(context, 'utf8'));
    if (isContract(document)) return contractContext(document as Readonly<Record<string, unknown>>, context);
  }
  return { manifests: manifestsOf(context).map((manifest) => ({ ...manifest, context: true })), facts: {} };
}
