import { type ContainerState, isOver, type Role } from '../container/state';
import type { RestartPolicy } from './spec';

/** One container of a pod, as far as the pod's own state needs it. */
export interface Member {
  readonly name: string;
  readonly role: Role;
  readonly state: ContainerState;
}

export type Phase = 'Pending' | 'Running' | 'Succeeded' | 'Failed';

/** Once a main container was started, a sidecar that starts again holds up nothing. */
export function isInitialized(members: readonly Member[]): boolean {
  return members.some(({ role, state }) => role === 'main' && state.runs > 0) || firstBlocking(members) === undefined;
}

/** An init container lets the next one start when it has ended well, a sidecar when it is up. */
function firstBlocking<M extends Member>(members: readonly M[]): M | undefined {
  const through = ({ role, state }: M) =>
    role === 'sidecar' ? state.started : state.startedAt === undefined && state.exit?.code === 0;
  return members.find((member) => member.role !== 'main' && !through(member));
}

/** Those that may run: the init containers up to the first that is not through, then all. Init containers come first. */
export function due<M extends Member>(members: readonly M[]): M[] {
  const blocking = isInitialized(members) ? undefined : firstBlocking(members);
  return blocking === undefined ? [...members] : members.slice(0, members.indexOf(blocking) + 1);
}

/** https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-phase */
export function phaseOf(members: readonly Member[], policy: RestartPolicy): Phase {
  const over = (member: Member) => isOver(member.state, member.role, policy);
  const init = members.filter(({ role }) => role !== 'main');
  if (init.some((member) => over(member) && member.state.exit?.code !== 0)) return 'Failed';
  const main = members.filter(({ role }) => role === 'main');
  if (main.every(over)) return main.some(({ state }) => state.exit?.code !== 0) ? 'Failed' : 'Succeeded';
  return main.some(({ state }) => state.runs > 0) ? 'Running' : 'Pending';
}

export function isFinished(phase: Phase): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}
