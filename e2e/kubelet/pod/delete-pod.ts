import { setTimeout as sleep } from 'node:timers/promises';
import type { KubeClient } from '../../kube/client';
import { log, messageOf } from '../log';

/** Takes a pod that has ended from the API server, but no younger one of its name. */
export async function deletePod(client: KubeClient, path: string, uid: string): Promise<void> {
  const options = { apiVersion: 'v1', kind: 'DeleteOptions', gracePeriodSeconds: 0, preconditions: { uid } };
  for (;;) {
    try {
      const { status, body } = await client.call('DELETE', path, options);
      if (status === 200 || status === 404 || status === 409) return;
      log(path, `delete: ${status} ${body.message}`);
    } catch (error) {
      log(path, `delete: ${messageOf(error)}`);
    }
    await sleep(1000);
  }
}
