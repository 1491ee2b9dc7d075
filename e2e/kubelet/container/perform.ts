import { setTimeout as sleep } from 'node:timers/promises';
import type { ContainerSpec, Handler } from '../pod/spec';
import { ask } from '../probes/ask';
import { targetOf } from '../probes/target';
import { type Inside, runInside } from './run-inside';

/** The container that a probe or a hook is for. */
export interface Performer {
  readonly spec: ContainerSpec;
  readonly podIp: string;
  /** Nothing where the program stands for an unknown image, which lacks the image's commands: they count as done. */
  readonly inside: () => Promise<Inside | undefined>;
}

/** Does what a probe or a hook asks; whether it went well. */
export async function perform(handler: Handler, performer: Performer, timeoutMs: number): Promise<boolean> {
  const { exec, sleep: pause } = handler;
  if (pause !== undefined) {
    await sleep(Math.min(pause.seconds * 1000, timeoutMs));
    return true;
  }
  if (exec !== undefined) return command(exec.command, performer, timeoutMs);
  const target = targetOf(handler, performer.spec, performer.podIp);
  return target === undefined || ask(target, timeoutMs);
}

async function command(argv: readonly string[], { inside }: Performer, timeoutMs: number): Promise<boolean> {
  const container = await inside();
  if (container === undefined) return true;
  return runInside(container, argv, timeoutMs).then(
    () => true,
    () => false,
  );
}
