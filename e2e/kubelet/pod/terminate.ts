import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '../container/state';

/** A container, as far as its end goes. */
export interface Stoppable {
  readonly role: Role;
  /** Settles when it does not run (any more). */
  readonly exited: Promise<unknown>;
  preStop(timeoutMs: number): Promise<void>;
  terminate(): Promise<void>;
  kill(): void;
}

/**
 * Ends all containers within the time given. Hooks start at once, the sidecars' too; a sidecar gets its signal when
 * all main containers have ended, the last sidecar first.
 * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination-flow
 */
export async function terminate(containers: readonly Stoppable[], graceMs: number): Promise<void> {
  const over = new AbortController();
  const grace = sleep(graceMs, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([inOrder(containers, graceMs), grace]);
  over.abort();
  for (const container of containers) container.kill();
  await Promise.all(containers.map(({ exited }) => exited));
}

async function inOrder(containers: readonly Stoppable[], graceMs: number): Promise<void> {
  const hooks = new Map(containers.map((container) => [container, container.preStop(graceMs)]));
  const end = async (container: Stoppable) => {
    await hooks.get(container);
    await container.terminate();
    await container.exited;
  };
  const sidecars = containers.filter(({ role }) => role === 'sidecar');
  await Promise.all(containers.filter((container) => !sidecars.includes(container)).map(end));
  for (const sidecar of sidecars.reverse()) await end(sidecar);
}
