import type { KubeClient } from '../../kube/client';
import type { DataObject } from '../../kube/objects';
import { decode, type ReadData } from './data';

/** Reads as the node, which may see what its pods refer to and nothing else. */
export function dataOf(client: KubeClient, namespace: string): ReadData {
  return async (kind, name) => {
    const path = `/api/v1/namespaces/${namespace}/${kind}/${name}`;
    const { status, body } = await client.call<DataObject>('GET', path);
    if (status === 404) return undefined;
    if (status !== 200) throw new Error(`${path}: ${status} ${body.message}`);
    return decode(kind, body);
  };
}
