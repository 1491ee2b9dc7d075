import type { Condition } from '../../kube/objects';

const ROOM = { cpu: '64', memory: '256Gi', pods: '200', 'ephemeral-storage': '500Gi' };
const WELL = { Ready: 'True', MemoryPressure: 'False', DiskPressure: 'False', PIDPressure: 'False' };

export function nodeObject(name: string): object {
  const labels = { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' };
  return { apiVersion: 'v1', kind: 'Node', metadata: { name, labels } };
}

/** A node with room for everything; `since` is when the kubelet started. */
export function nodeStatus(name: string, address: string, version: string, since: string, now: string): object {
  const conditions = Object.entries(WELL).map(([type, status]): Condition & { lastHeartbeatTime: string } => {
    return { type, status, reason: 'E2E', message: '', lastHeartbeatTime: now, lastTransitionTime: since };
  });
  return {
    capacity: ROOM,
    allocatable: ROOM,
    addresses: [
      { type: 'InternalIP', address },
      { type: 'Hostname', address: name },
    ],
    conditions,
    nodeInfo: {
      machineID: 'e2e',
      systemUUID: 'e2e',
      bootID: 'e2e',
      kernelVersion: 'e2e',
      osImage: 'e2e',
      kubeProxyVersion: version,
      kubeletVersion: version,
      containerRuntimeVersion: 'e2e://1',
      operatingSystem: 'linux',
      architecture: 'amd64',
    },
  };
}

/** https://kubernetes.io/docs/concepts/architecture/leases/#node-heart-beats */
export function leaseObject(name: string, renewTime: string): object {
  return {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name, namespace: 'kube-node-lease' },
    spec: { holderIdentity: name, leaseDurationSeconds: 40, renewTime },
  };
}
