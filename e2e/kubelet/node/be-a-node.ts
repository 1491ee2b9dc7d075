import { setTimeout as sleep } from 'node:timers/promises';
import type { KubeClient } from '../../kube/client';
import { MERGE_PATCH, STRATEGIC_MERGE_PATCH } from '../../kube/content-types';
import { timeOf } from '../container/status';
import { log, messageOf } from '../log';
import { leaseObject, nodeObject, nodeStatus } from './node-object';

const BEAT_MS = 5000;
/** The status is told once in so many beats. */
const BEATS_A_STATUS = 12;
const LEASES = '/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases';

export interface NodeIdentity {
  readonly name: string;
  readonly address: string;
  /** Of the API server, as a kubelet of the same release. */
  readonly version: string;
}

/** Registers the node and keeps its lease, for ever. */
export async function beANode(client: KubeClient, node: NodeIdentity): Promise<void> {
  const since = timeOf(Date.now());
  for (let beat = 0; ; beat++) {
    try {
      if (beat % BEATS_A_STATUS === 0) await register(client, node, since);
      await renewLease(client, node.name);
      await sleep(BEAT_MS);
    } catch (error) {
      log(node.name, messageOf(error));
      beat = -1;
      await sleep(200);
    }
  }
}

async function register(client: KubeClient, { name, address, version }: NodeIdentity, since: string): Promise<void> {
  const made = await client.call('POST', '/api/v1/nodes', nodeObject(name));
  if (made.status !== 201 && made.status !== 409) throw new Error(`node: ${made.status} ${made.body.message}`);
  const status = nodeStatus(name, address, version, since, timeOf(Date.now()));
  const told = await client.call('PATCH', `/api/v1/nodes/${name}/status`, { status }, STRATEGIC_MERGE_PATCH);
  if (told.status !== 200) throw new Error(`node status: ${told.status} ${told.body.message}`);
}

async function renewLease(client: KubeClient, name: string): Promise<void> {
  // Leases count in microseconds.
  const lease = leaseObject(name, new Date().toISOString().replace('Z', '000Z'));
  const { status } = await client.call('PATCH', `${LEASES}/${name}`, lease, MERGE_PATCH);
  const answer = status === 404 ? await client.call('POST', LEASES, lease) : { status, body: { message: '' } };
  if (answer.status >= 300) throw new Error(`lease: ${answer.status} ${answer.body.message}`);
}
