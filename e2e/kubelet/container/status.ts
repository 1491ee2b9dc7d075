import type { ContainerState, Exit, Role } from './state';

export const timeOf = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

/** Why a container does not start. */
export interface Problem {
  readonly reason: string;
  readonly message: string;
}

/** What is reported of one container. */
export interface Reported {
  readonly name: string;
  readonly image: string;
  readonly role: Role;
  readonly state: ContainerState;
  /** It has ended and will not start again. */
  readonly over: boolean;
  readonly problem?: Problem;
  /** Why it waits where nothing is wrong. */
  readonly waitsFor: 'ContainerCreating' | 'PodInitializing';
}

/** One entry of `containerStatuses`. */
export function containerStatus({ name, image, role, state, over, problem, waitsFor }: Reported, uid: string): object {
  const { runs, startedAt, exit, started, ready } = state;
  const running = startedAt !== undefined;
  // An init container is ready when it has done its work.
  const done = role === 'init' ? exit?.code === 0 && !running : ready;
  return {
    name,
    image,
    imageID: '',
    containerID: runs === 0 ? '' : `e2e://${uid}-${name}-${runs}`,
    restartCount: Math.max(0, runs - 1),
    started: running && started,
    ready: done,
    state: running
      ? { running: { startedAt: timeOf(startedAt) } }
      : over && exit !== undefined
        ? terminated(exit)
        : { waiting: waiting(exit, problem, waitsFor) },
    ...(exit !== undefined && !over ? { lastState: terminated(exit) } : {}),
  };
}

function terminated({ code, startedAt, finishedAt }: Exit): object {
  const reason = code === 0 ? 'Completed' : 'Error';
  const [start, end] = [startedAt, finishedAt].map(timeOf);
  return { terminated: { exitCode: code, reason, startedAt: start, finishedAt: end } };
}

function waiting(exit: Exit | undefined, problem: Problem | undefined, reason: string): Problem {
  if (problem !== undefined) return problem;
  if (exit === undefined) return { reason, message: '' };
  return { reason: 'CrashLoopBackOff', message: `the last run ended with exit code ${exit.code}` };
}
