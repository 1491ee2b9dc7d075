import type { ContainerSpec, Pod, PodSpec } from '../../../e2e/kubelet/pod/spec';

export const container = (over: Partial<ContainerSpec> = {}): ContainerSpec => ({
  name: 'app',
  image: 'docker.io/example/app:1',
  ...over,
});

export const pod = (spec: Partial<PodSpec> = {}, metadata: Partial<Pod['metadata']> = {}): Pod => ({
  metadata: { name: 'app-0', namespace: 'apps', uid: 'u1', ...metadata },
  spec: { containers: [container()], ...spec },
});

export const facts = (of: Pod = pod()) => ({ pod: of, podIp: '10.244.0.10', hostIp: '10.244.0.1', node: 'e2e-node' });
