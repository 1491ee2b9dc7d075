import type { KubeClient } from '../kube/client';
import type { Program } from './images/program';
import type { Programs } from './images/sources';
import type { Addresses } from './sandbox/addresses';

/** What all pods of the node share. */
export interface NodeSettings {
  readonly client: KubeClient;
  /** Folder of the run: pki/, log/, pods/. */
  readonly run: string;
  readonly node: string;
  readonly nodeIp: string;
  readonly dns: string;
  /** Whether the node has istio-cni's plugin. */
  readonly istioCni: boolean;
  /** Longest time that a pod gets to end, in ms. */
  readonly graceMs: number;
  readonly addresses: Addresses;
  readonly table: Readonly<Record<string, Program>>;
  readonly programs: Programs;
}
