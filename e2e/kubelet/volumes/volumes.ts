import { join } from 'node:path';
import type { PodSpec } from '../pod/spec';
import { filesOf, type VolumeSources } from './files';
import { VolumeFolder } from './volume-folder';

/** All volumes of a pod, a folder each. */
export class Volumes {
  private readonly folders = new Map<string, VolumeFolder>();

  public constructor(
    /** The folders are below this one, by the volume's name. */
    public readonly folder: string,
    private readonly spec: PodSpec,
  ) {}

  /** Makes what misses and brings up to date what is there. */
  public async refresh(sources: VolumeSources): Promise<void> {
    for (const volume of this.spec.volumes ?? []) {
      const files = await filesOf(volume, sources);
      const folder = this.folders.get(volume.name);
      if (files !== undefined) await (folder ?? this.add(volume.name)).write(files);
      else if (folder === undefined) await this.add(volume.name).makeEmpty();
    }
  }

  private add(name: string): VolumeFolder {
    const folder = new VolumeFolder(join(this.folder, name), this.spec.securityContext?.fsGroup);
    this.folders.set(name, folder);
    return folder;
  }
}
