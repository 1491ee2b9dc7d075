import type { ErrorObject } from 'ajv';
import { ajvFaults } from './ajv-faults';
import type { Fault, Manifest, Validate } from './fault';
import { RecordedReads } from './recorded-reads';

/** The class of one kind in `kubernetes-models`; its `validate` works on `this`, whatever that is. */
interface Model {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly prototype: { validate(this: unknown): void };
}

/** The package still has versions that Kubernetes removed; all those are alpha or beta ones. */
const STABLE = /^([a-z0-9.]+\/)?v\d+$/;

/** Of these the package lost the fields that are named as schema keywords are: it would call `description` unknown. */
const INCOMPLETE = new Set(['CustomResourceDefinition', 'PriorityClass']);

/** What validates one of Kubernetes' own kinds. */
export function kubernetesKind(apiVersion: string, kind: string): Validate | undefined {
  const model = STABLE.test(apiVersion) && !INCOMPLETE.has(kind) ? modelsOf(apiVersion)[kind] : undefined;
  if (model?.apiVersion !== apiVersion || model.kind !== kind) return undefined;
  return (doc) => {
    const reads = new RecordedReads();
    const errors = errorsOf(model, reads.watch(doc));
    return [...ajvFaults(errors), ...reads.unknownFields()];
  };
}

/** ObjectMeta is no kind, but all that a ConfigMap needs is that its metadata be one. */
export function metadataFaults({ metadata }: Manifest): Fault[] {
  const apiVersion = 'v1';
  const kind = 'ConfigMap';
  return kubernetesKind(apiVersion, kind)?.({ apiVersion, kind, metadata }) ?? [];
}

function modelsOf(apiVersion: string): Record<string, Model | undefined> {
  const path = `kubernetes-models/${apiVersion}`;
  try {
    require.resolve(path);
  } catch {
    return {};
  }
  return require(path);
}

function errorsOf(model: Model, doc: unknown): ErrorObject[] {
  try {
    model.prototype.validate.call(doc);
    return [];
  } catch (error) {
    if (Array.isArray((error as { errors?: unknown }).errors)) return (error as { errors: ErrorObject[] }).errors;
    throw error;
  }
}
