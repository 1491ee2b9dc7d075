import { dirname } from 'node:path';
import type { Manifest } from '../../wiring/manifest';
import type { InputFault } from '../input-faults';
import { inputFault } from '../input-faults';
import { parseStream } from '../parse-stream';
import type { FoundKustomization } from './find-kustomization';
import type { Followed } from './follow';
import { changesObjects } from './kustomization';
import type { Render, Rendered } from './render';
import { restoreSources } from './restore-sources';

/** The objects of a kustomization, and whether they are all it would make. */
export interface ReadKustomization {
  readonly manifests: readonly Manifest[];
  readonly faults: readonly InputFault[];
}

/** Renders a kustomization where following it does not tell all. */
export function readKustomization(
  found: FoundKustomization,
  followed: Followed,
  render: Render | undefined,
): ReadKustomization {
  const { manifests, beyond, remote } = followed;
  if (beyond.length === 0 && remote.length === 0) return { manifests, faults: [] };
  const rendered = remote.length > 0 ? notFetched(remote) : (render?.(dirname(found.path)) ?? notAsked(beyond));
  if ('problem' in rendered) {
    const faults = [inputFault('AH011', { file: found.path }, { problem: rendered.problem })];
    return { manifests: changesObjects(beyond) ? manifests.map(asUnrendered) : manifests, faults };
  }
  const stream = parseStream(rendered.text, found.path);
  return { manifests: restoreSources(stream.manifests, manifests, found.path), faults: [] };
}

function asUnrendered(manifest: Manifest): Manifest {
  return { ...manifest, unrendered: true };
}

/** Nothing is fetched from the network, so that what is checked is what is there. */
function notFetched(remote: readonly string[]): Rendered {
  return { problem: `it takes ${remote.map((address) => `"${address}"`).join(', ')} from elsewhere` };
}

function notAsked(beyond: readonly string[]): Rendered {
  return { problem: `its ${beyond.join(', ')} were left out` };
}
