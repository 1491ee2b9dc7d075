import type { Ran } from '../../world/command';
import type { World } from '../../world/world';
import { DIST } from './apply';
import { list } from './objects';
import { once } from './once';

export interface FirstApply {
  readonly ran: Ran;
  /** Milliseconds since 1970. */
  readonly begun: number;
  readonly seconds: number;
  /** Pod Security level that each namespace enforced before. */
  readonly levels: ReadonlyMap<string, string | undefined>;
}

const ENFORCE = 'pod-security.kubernetes.io/enforce';

/** `kubectl apply -f dist/` on the empty cluster, once, and nothing by hand. */
export const firstApply = once(async (world: World): Promise<FirstApply> => {
  const namespaces = await list(world, 'namespaces');
  const levels = new Map(namespaces.map(({ metadata }) => [metadata.name, metadata.labels?.[ENFORCE]]));
  const begun = Date.now();
  const ran = await world.applyFolder(DIST);
  const seconds = (Date.now() - begun) / 1000;
  return { ran, begun, seconds, levels };
});
