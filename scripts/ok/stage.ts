import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a synthesis writes, at the top of the repository. */
export const OUTPUTS = ['dist', 'dist.lock.json', 'install', 'platform.contract.json'];
const LEFT_OUT = new Set([...OUTPUTS, '.git', 'build', 'coverage']);

/** Lets `use` work in a folder that looks like the repository but for the outputs, and removes it. */
export async function onStage<T>(root: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'stage-'));
  try {
    const inputs = (await readdir(root)).filter((name) => !LEFT_OUT.has(name));
    await Promise.all(inputs.map((name) => symlink(join(root, name), join(folder, name))));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
