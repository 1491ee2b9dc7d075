import { chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Files, VolumeFile } from './files';

/** A volume on disk. A file changes as a whole, so that no reader sees half of it. */
export class VolumeFolder {
  private readonly written = new Map<string, VolumeFile>();

  public constructor(
    public readonly path: string,
    /** The group that may read the files, and write what the pod writes itself. */
    private readonly group: number | undefined,
  ) {}

  /** A folder for the pod to write to. */
  public async makeEmpty(): Promise<void> {
    await mkdir(this.path, { recursive: true });
    await chmod(this.path, 0o777);
  }

  public async write(files: Files): Promise<void> {
    await mkdir(this.path, { recursive: true });
    for (const path of this.written.keys()) if (!files.has(path)) await this.remove(path);
    for (const [path, file] of files) if (!this.has(path, file)) await this.replace(path, file);
  }

  private has(path: string, { content, mode }: VolumeFile): boolean {
    const before = this.written.get(path);
    return before !== undefined && before.mode === mode && before.content.equals(content);
  }

  private async replace(path: string, file: VolumeFile): Promise<void> {
    const target = join(this.path, path);
    const half = join(this.path, '..new');
    await mkdir(dirname(target), { recursive: true });
    await writeFile(half, file.content);
    if (this.group !== undefined) await chown(half, 0, this.group);
    // https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/volume/volume_linux.go: a group may read what it owns.
    await chmod(half, this.group === undefined ? file.mode : file.mode | 0o440);
    await rename(half, target);
    this.written.set(path, file);
  }

  private async remove(path: string): Promise<void> {
    await rm(join(this.path, path), { force: true });
    this.written.delete(path);
  }
}
