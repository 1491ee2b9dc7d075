import type { Condition, KubeObject } from '../../kube/objects';
import type { World } from '../../world/world';
import { type Conditioned, find, list } from './objects';

/**
 * Has a Certificate issued again before its time, as `cmctl renew` does: by the condition Issuing in its status
 * (cert-manager/cmctl pkg/renew/renew.go, v2).
 */
export async function renew(world: World, name: string, namespace: string): Promise<void> {
  const certificate = await find<Conditioned>(world, `certificate/${name}`, namespace);
  const others = (certificate?.status?.conditions ?? []).filter(({ type }) => type !== 'Issuing');
  const issuing: Condition = {
    type: 'Issuing',
    status: 'True',
    reason: 'ManuallyTriggered',
    message: 'Certificate re-issuance manually triggered',
    lastTransitionTime: new Date().toISOString().replace(/\.\d+/, ''),
  };
  const patch = JSON.stringify({ status: { conditions: [...others, issuing] } });
  const flags = ['--namespace', namespace, '--subresource', 'status', '--type', 'merge', '--patch', patch];
  await world.kubectl(['patch', `certificate/${name}`, ...flags]);
}

interface Challenge extends KubeObject {
  readonly spec: { readonly dnsName: string; readonly type: string };
  readonly status?: { readonly state?: string; readonly reason?: string };
}

/** What the challenges of a host say of themselves: type, state and reason. */
export async function challengesOf(world: World, host: string): Promise<string[]> {
  const challenges = await list<Challenge>(world, 'challenges');
  const own = challenges.filter(({ spec }) => spec.dnsName === host);
  return own.map(({ spec, status }) => `${spec.type} ${status?.state ?? 'new'}: ${status?.reason ?? ''}`.trim());
}
