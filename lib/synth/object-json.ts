import { type ApiObject, JsonPatch } from 'cdk8s';

import { metadataFieldsOf, patchesOf, propsOf, STOCK } from './cdk8s-internals';
import { Cleaning } from './cleaning';
import { merged } from './merged';
import { plainObject } from './plain-object';

/**
 * What `ApiObject.toJson()` of cdk8s gives for an app with its own resolvers only (2.70, lib/api-object.js).
 *
 * @throws Error in the words of cdk8s, with the path of the object
 */
export function objectJson(object: ApiObject): unknown {
  try {
    return patchedJson(object);
  } catch (error) {
    throw new Error(`Failed serializing construct at path '${object.node.path}' with name '${object.name}': ${error}`);
  }
}

function patchedJson(object: ApiObject): unknown {
  const metadata = metadataJson(object);
  const sortKeys = !process.env.CDK8S_DISABLE_SORT;
  const data = merged(propsOf(object), { metadata: metadata.json });
  const json = new Cleaning({ sortKeys }).whole(data, metadata.done);
  const patches = patchesOf(object);
  return headFirst(patches.length === 0 ? json : JsonPatch.apply(json, ...patches));
}

/** Metadata is resolved by itself first. What comes out of that is final, unless something odd is in it. */
function metadataJson({ metadata }: ApiObject): { readonly json: unknown; readonly done?: unknown } {
  if (metadata.toJson !== STOCK.metadataToJson) return { json: metadata.toJson() };
  const cleaning = new Cleaning({ sortKeys: true, dropEmpty: true });
  const json = cleaning.whole(metadataFieldsOf(metadata));
  return { json, done: cleaning.odd ? undefined : json };
}

function headFirst(json: unknown): unknown {
  const ordered = plainObject();
  const fields = json as Record<string, unknown>;
  for (const key of ['apiVersion', 'kind', 'metadata', ...Object.keys(fields)]) {
    if (key in fields) ordered[key] = fields[key];
  }
  return ordered;
}
