import type { RestartPolicy } from '../pod/spec';

/** `sidecar`: an init container that stays. */
export type Role = 'init' | 'sidecar' | 'main';

/** The end of a run; times in ms. */
export interface Exit {
  readonly code: number;
  readonly startedAt: number;
  readonly finishedAt: number;
}

/** What has happened to a container so far. */
export interface ContainerState {
  /** How often it was started. */
  readonly runs: number;
  /** Ends in a row since it last ran for long. */
  readonly endsInARow: number;
  /** Since when it runs; nothing when it does not. */
  readonly startedAt?: number;
  /** How the last run ended. */
  readonly exit?: Exit;
  /** Its hook and its startup probe are through. */
  readonly started: boolean;
  readonly ready: boolean;
}

export const NEVER_RUN: ContainerState = { runs: 0, endsInARow: 0, started: false, ready: false };

/** A real kubelet doubles from 10 s up to 5 min, and forgets after 10 min: here nobody waits so long. */
const FIRST_BACK_OFF_MS = 1000;
const MOST_BACK_OFF_MS = 30_000;
const RAN_FOR_LONG_MS = 60_000;

export function started(state: ContainerState, now: number): ContainerState {
  return { ...state, runs: state.runs + 1, startedAt: now, started: false, ready: false };
}

export function ended(state: ContainerState, code: number, now: number): ContainerState {
  const { startedAt = now, runs, endsInARow } = state;
  const inARow = now - startedAt >= RAN_FOR_LONG_MS ? 1 : endsInARow + 1;
  return { runs, endsInARow: inARow, exit: { code, startedAt, finishedAt: now }, started: false, ready: false };
}

export type Next =
  /** Start it now. */
  | { readonly do: 'start' }
  /** It runs. */
  | { readonly do: 'watch' }
  /** It starts again, later. */
  | { readonly do: 'wait'; readonly ms: number }
  /** It has ended for good. */
  | { readonly do: 'leave' };

export function next(state: ContainerState, role: Role, policy: RestartPolicy, now: number): Next {
  if (state.startedAt !== undefined) return { do: 'watch' };
  if (state.exit === undefined) return { do: 'start' };
  if (!startsAgain(state.exit, role, policy)) return { do: 'leave' };
  const backOff = Math.min(FIRST_BACK_OFF_MS * 2 ** (state.endsInARow - 1), MOST_BACK_OFF_MS);
  const ms = state.exit.finishedAt + backOff - now;
  return ms > 0 ? { do: 'wait', ms } : { do: 'start' };
}

/** https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy */
function startsAgain({ code }: Exit, role: Role, policy: RestartPolicy): boolean {
  if (role === 'sidecar') return true;
  if (role === 'init') return code !== 0 && policy !== 'Never';
  return policy === 'Always' || (policy === 'OnFailure' && code !== 0);
}

/** Whether the container has ended and will not start again. */
export function isOver(state: ContainerState, role: Role, policy: RestartPolicy): boolean {
  const { startedAt, exit } = state;
  return startedAt === undefined && exit !== undefined && !startsAgain(exit, role, policy);
}
