import { spawn } from 'node:child_process';
import { InvalidInputError } from '../../lib/errors';
import { Interrupted } from './command';
import { endGroup } from './process-group';

/**
 * Does the work while no other process holds the lock on the file. The kernel keeps the lock, through flock(1), which
 * lives as long as this process holds its standard input open: whatever happens to this process, the lock goes with it.
 */
export async function withLock<T>(
  file: string,
  signal: AbortSignal,
  waiting: () => void,
  work: () => Promise<T>,
): Promise<T> {
  // Detached: Ctrl-C in a terminal reaches every process of the group, and the lock has to outlast the clearing up.
  const holder = spawn('flock', ['--exclusive', file, 'sh', '-c', 'echo; exec cat'], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  holder.stderr.on('data', (chunk) => said.push(chunk));
  const ended = new Promise<void>((done) => holder.on('close', () => done()));
  const stop = () => endGroup(holder);
  const patience = setTimeout(waiting, 500);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    const held = await new Promise<boolean>((done) => {
      holder.stdout.once('data', () => done(true));
      holder.on('error', () => done(false));
      holder.on('close', () => done(false));
    });
    if (signal.aborted) throw new Interrupted();
    if (!held) {
      throw new InvalidInputError({
        what: `"${file}" cannot be locked`,
        why: Buffer.concat(said).toString().trim() || 'flock ended without a word',
        fix: 'Put the cache on a local file system: set XDG_CACHE_HOME.',
      });
    }
    signal.removeEventListener('abort', stop);
    clearTimeout(patience);
    return await work();
  } finally {
    clearTimeout(patience);
    signal.removeEventListener('abort', stop);
    holder.stdin.end();
    await ended;
  }
}
