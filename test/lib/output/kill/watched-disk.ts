import { type Disk, NODE_DISK } from '../../../../lib/output/disk';

/** What is about to happen on a disk; `half` does half of it, for what can be half done. */
export interface DiskStep {
  readonly kind: keyof Disk;
  readonly path: string;
  readonly half?: () => void;
}

/** A disk that tells each step before it does it. */
export function watchedDisk(before: (step: DiskStep) => void): Disk {
  return {
    makeFolder(path) {
      before({ kind: 'makeFolder', path });
      NODE_DISK.makeFolder(path);
    },
    write(path, bytes, mode) {
      const half = () => NODE_DISK.write(path, bytes.subarray(0, bytes.length >> 1), mode);
      before({ kind: 'write', path, half });
      NODE_DISK.write(path, bytes, mode);
    },
    rename(from, path) {
      before({ kind: 'rename', path });
      NODE_DISK.rename(from, path);
    },
    remove(path) {
      before({ kind: 'remove', path });
      NODE_DISK.remove(path);
    },
    removeFolder(path) {
      before({ kind: 'removeFolder', path });
      NODE_DISK.removeFolder(path);
    },
    flush(path) {
      before({ kind: 'flush', path });
      NODE_DISK.flush(path);
    },
  };
}
