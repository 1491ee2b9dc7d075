import { APP_NAMESPACE } from '../catalogue/objects';
import { set } from '../mutation/edit';
import { mutate } from '../mutation/mutate';
import type { Tree } from '../tree/tree';

/**
 * The product's tree as it can be served here: istio-cni is not run, so the init container of a sidecar needs NET_ADMIN, which
 * Pod Security `restricted` does not give.
 */
export function servedHere(tree: Tree): Tree {
  const enforce = '/metadata/labels/pod-security.kubernetes.io~1enforce';
  return mutate(tree, { edits: [set(APP_NAMESPACE, enforce, 'restricted', 'privileged')] });
}
