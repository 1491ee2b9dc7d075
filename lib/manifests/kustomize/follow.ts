import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../wiring/manifest';
import type { ManifestFiles } from '../files/manifest-files';
import { problemOf } from '../files/read-text';
import type { Place } from '../files/walk-folder';
import { inputFault } from '../input-faults';
import { type FoundKustomization, findKustomization } from './find-kustomization';
import { isOfKustomize, isRemote } from './kustomization';
import { setNamespace } from './set-namespace';

/** What a kustomization takes, as it is written: without patches and generators. */
export interface Followed {
  readonly manifests: readonly Manifest[];
  /** Real paths of the kustomizations that it takes itself. */
  readonly takes: readonly string[];
  /** Real paths of all files that it, or one that it takes, names. */
  readonly names: ReadonlySet<string>;
  /** What only rendering it would tell: its fields, and those of what it takes. */
  readonly beyond: readonly string[];
  /** Addresses that were not fetched. */
  readonly remote: readonly string[];
}

const NOTHING: Followed = { manifests: [], takes: [], names: new Set(), beyond: [], remote: [] };

/** Follows kustomizations to the objects that they take. Each is followed once, by its file. */
export class Follower {
  private readonly followed = new Map<string, Followed>();

  public constructor(private readonly files: ManifestFiles) {}

  public follow(found: FoundKustomization): Followed {
    const known = this.followed.get(found.realPath);
    if (known) return known;
    // One that leads back to itself finds nothing there; kustomize refuses it.
    this.followed.set(found.realPath, NOTHING);
    const followed = this.gather(found);
    this.followed.set(found.realPath, followed);
    return followed;
  }

  private gather(found: FoundKustomization): Followed {
    const { resources, others, namespace, beyond } = found.kustomization;
    const parts = resources.map((resource) => this.take(resource, found));
    const manifests = parts.flatMap((part) => part.manifests);
    const named = others.map((other) => join(dirname(found.realPath), other));
    return {
      manifests: namespace === undefined ? manifests : setNamespace(manifests, namespace),
      takes: parts.flatMap((part) => part.takes),
      names: new Set([found.realPath, ...named, ...parts.flatMap((part) => [...part.names])]),
      beyond: [...new Set([...beyond, ...parts.flatMap((part) => part.beyond)])],
      remote: parts.flatMap((part) => part.remote),
    };
  }

  private take(resource: string, by: FoundKustomization): Followed {
    const path = join(dirname(by.path), resource);
    try {
      const place = { path, realPath: realpathSync(path) };
      return statSync(path).isDirectory() ? this.takeFolder(place, resource, by) : this.takeFile(place);
    } catch (error) {
      if (isRemote(resource)) return { ...NOTHING, remote: [resource] };
      return this.refuse(resource, by, problemOf(error).replace(/^it /, ''));
    }
  }

  private takeFolder(folder: Place, resource: string, by: FoundKustomization): Followed {
    const files = readdirSync(folder.path).map((name) => ({
      path: join(folder.path, name),
      realPath: join(folder.realPath, name),
    }));
    const found = findKustomization({ files });
    if (found === undefined) return this.refuse(resource, by, 'holds no kustomization');
    return { ...this.follow(found), takes: [found.realPath] };
  }

  private takeFile(place: Place): Followed {
    const { manifests } = this.files.read(place, true);
    const objects = manifests.filter(({ object }) => !isOfKustomize(object));
    return { ...NOTHING, manifests: objects, names: new Set([place.realPath]) };
  }

  private refuse(resource: string, { path }: FoundKustomization, problem: string): Followed {
    this.files.faults.push(inputFault('AH013', { file: path }, { resource, problem }));
    return NOTHING;
  }
}
