import { InvalidInputError } from '../errors';
import schema from './handover.schema.json';

const VERSION = schema.properties.version.const;

/**
 * Refuses another version of the format before its fields are looked at: they would be told as faults, one and all. That there is
 * no version is for the schema to tell.
 *
 * @throws InvalidInputError for an unknown version
 */
export function checkVersion(document: unknown, source: string): void {
  const version = (document as { readonly version?: unknown } | null | undefined)?.version;
  if (version !== undefined && version !== VERSION) {
    throw new InvalidInputError({
      what: `hand-over ${source} has version ${JSON.stringify(version)}`,
      why: `this release of cdk8s-auto-https reads version ${VERSION} alone`,
      fix: `Have version ${VERSION} written (infra's Identity stack, or whatever writes your hand-over), or use a release that reads this one.`,
    });
  }
}
