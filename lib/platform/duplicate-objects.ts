import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

import { faultMessage } from '../errors';

/** A message for each object that is made twice below a construct: of two, the last apply wins. */
export function duplicateObjects(root: Construct): string[] {
  const seen = new Map<string, string>();
  return root.node
    .findAll()
    .filter((node): node is ApiObject => ApiObject.isApiObject(node))
    .flatMap((object) => {
      const identity = [object.apiGroup, object.kind, object.metadata.namespace ?? '', object.name].join('/');
      const first = seen.get(identity);
      seen.set(identity, first ?? object.node.path);
      return first === undefined ? [] : [message(object, first)];
    });
}

function message(object: ApiObject, first: string): string {
  const place = object.metadata.namespace === undefined ? '' : ` in namespace "${object.metadata.namespace}"`;
  return faultMessage({
    what: `${object.kind} "${object.name}"${place} is made twice, by ${first} and ${object.node.path}`,
    why: 'of two objects with one name the last apply wins',
    fix: 'Give one of them another name.',
  });
}
