import { ApiObject, type ApiObjectProps } from 'cdk8s';
import type { Construct } from 'constructs';

/** A generated class: typed properties in, manifest out. */
export interface ManifestType<Props> {
  manifest(props: Props): unknown;
}

/**
 * Makes an object with the typed properties of a generated class, as a plain ApiObject.
 *
 * The generated classes map their known fields again after JSON patches were applied, so a patch that adds a field they do not
 * know (a newer one, or the YAML spelling `isCA`) is lost without a word. A plain ApiObject keeps every patch.
 */
export function apiObject<Props>(scope: Construct, id: string, type: ManifestType<Props>, props: Props): ApiObject {
  return new ApiObject(scope, id, type.manifest(props) as ApiObjectProps);
}
