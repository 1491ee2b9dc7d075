type Cleanup = () => Promise<unknown>;

const pending = new Set<Cleanup>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs the cleanup when the process is interrupted; the answer takes that back. */
export function onInterrupt(cleanup: Cleanup): () => void {
  if (pending.size === 0) for (const signal of SIGNALS) process.on(signal, interrupted);
  pending.add(cleanup);
  return () => {
    pending.delete(cleanup);
    if (pending.size === 0) for (const signal of SIGNALS) process.off(signal, interrupted);
  };
}

let under: Promise<unknown> | undefined;

/** Never settles once the process is interrupted: what fails from then on fails because of that, and the process ends soon. */
export function unlessInterrupted(): Promise<void> {
  return under === undefined ? Promise.resolve() : new Promise(() => undefined);
}

/** Cleans up and then ends by the same signal, as who sent it expects; impatience changes nothing. */
function interrupted(signal: NodeJS.Signals): void {
  if (under !== undefined) return;
  console.error(`${signal}: cleaning up`);
  under = Promise.allSettled([...pending].map((cleanup) => cleanup())).then(() => {
    for (const name of SIGNALS) process.off(name, interrupted);
    process.kill(process.pid, signal);
  });
}
