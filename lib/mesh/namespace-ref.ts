import { InvalidInputError } from '../errors';
import { objectName } from '../naming/object-name';

/** Marks namespaces at compile time and at run time, across copies of the package. */
export const NAMESPACE: unique symbol = Symbol.for('cdk8s-auto-https.Namespace') as never;

/**
 * A namespace that objects can be put into: one that a chart makes (`Namespace`), or one that `Namespace.fromName` declares to
 * exist. Constructs take it instead of a string, so that no object lands in a namespace that nobody makes.
 */
export interface NamespaceRef {
  /** Tells namespaces from anything else with a name. */
  readonly [NAMESPACE]: true;
  /** `metadata.name` of the namespace. */
  readonly name: string;
}

/** Declares a namespace that somebody else makes. */
export function namespaceFromName(name: string): NamespaceRef {
  return { [NAMESPACE]: true, name: objectName('namespace', name) };
}

/**
 * Checks a namespace at run time too: JavaScript callers, and look-ups such as `platform.namespaces.app`, can give anything.
 *
 * @param owner what asked for it, such as `HttpsRoute "httpbin"`
 * @throws InvalidInputError when it is no namespace that a chart makes or `Namespace.fromName` declares
 */
export function declaredNamespace(owner: string, namespace: NamespaceRef): NamespaceRef {
  if ((namespace as NamespaceRef | undefined)?.[NAMESPACE] !== true) {
    throw new InvalidInputError({
      what: `namespace ${JSON.stringify(namespace)} of ${owner} is neither made by a chart nor declared`,
      why: 'the API server refuses objects in a namespace that nobody makes',
      fix: 'Pass a namespace of the platform (platform.namespaces.<name>), or Namespace.fromName("<name>") when it is made elsewhere.',
    });
  }
  return namespace;
}
