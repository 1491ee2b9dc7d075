import { InvalidInputError } from '../errors';
import { parseJson } from '../schema/read-json';

/** Key of the output; a stack's own, so nothing is added to it. */
const OUTPUT = 'Handover';
const DEPLOY = 'cd infra && npx cdk deploy --all --outputs-file outputs.json';

/** What `cdk deploy --outputs-file` writes: outputs by stack; empty where no stack has one. */
type StackOutputs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Whether a document is the outputs of stacks: a hand-over has values that are no objects, its version first. */
export function isStackOutputs(document: unknown): document is StackOutputs {
  return isObject(document) && Object.values(document).every(isObject);
}

/**
 * The hand-over in the outputs of stacks.
 *
 * @throws InvalidInputError when no stack has it, when several have, or when it is no JSON
 */
export function handoverOutput(outputs: StackOutputs, source: string): unknown {
  const stacks = Object.keys(outputs);
  const [stack, ...others] = stacks.filter((name) => OUTPUT in (outputs[name] as object));
  if (stack === undefined) {
    throw missing(stacks, source);
  }
  if (others.length > 0) {
    throw several([stack, ...others], source);
  }
  const value = outputs[stack]?.[OUTPUT];
  return typeof value === 'string' ? parseJson('output', `${stack}.${OUTPUT} of ${source}`, value) : value;
}

function missing(stacks: readonly string[], source: string): InvalidInputError {
  return new InvalidInputError({
    what: `${source} has no output "${OUTPUT}"; it has the stacks ${stacks.join(', ') || '(none)'}`,
    why: 'the file holds the outputs of the stacks that the last deployment was asked for, and no others',
    fix: `Deploy all stacks into one file: \`${DEPLOY}\`. With Terraform: \`terraform output -raw handover\`.`,
  });
}

function several(stacks: readonly string[], source: string): InvalidInputError {
  return new InvalidInputError({
    what: `${source} has the output "${OUTPUT}" of ${stacks.length} stacks: ${stacks.join(', ')}`,
    why: 'manifests are for one cluster, and none of them is guessed',
    fix: 'Deploy the stacks of each cluster into a file of its own, by `--outputs-file`.',
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
