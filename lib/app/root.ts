import { App } from 'cdk8s';
import type { Construct } from 'constructs';

import { InvalidInputError } from '../errors';

/**
 * The app that charts are put into. Hosts and routes make charts of their own, and a chart that is not directly below the app
 * would get a hash in its file name and make cdk8s number all files anew.
 *
 * @throws InvalidInputError when the scope is no cdk8s App
 */
export function rootApp(scope: Construct, what: string): App {
  if (!(scope instanceof App)) {
    throw new InvalidInputError({
      what: `${what} is put into ${scope?.node?.path ? `"${scope.node.path}"` : 'something'} that is no cdk8s App`,
      why: 'it makes charts of its own, and nested charts change the names of all files in dist/',
      fix: 'Pass the App as scope.',
    });
  }
  return scope;
}
