import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanContext } from '../container/plan';
import { dataOf } from '../data/read-data';
import type { PodFacts } from '../fields/facts';
import { log, messageOf } from '../log';
import { type Place, Sandbox } from '../sandbox/sandbox';
import type { NodeSettings } from '../settings';
import { Tokens } from '../volumes/tokens';
import { Volumes } from '../volumes/volumes';
import type { Pod } from './spec';

const REFRESH_VOLUMES_MS = 30_000;

/** What a pod has before its containers start: an address, a sandbox, a folder with its volumes. */
export class Premises {
  private readonly ownAddress: string | undefined;
  private readonly folder: string;
  private readonly volumes: Volumes;
  private readonly tokens: Tokens;
  private readonly read: ReturnType<typeof dataOf>;
  private sandbox?: Sandbox;
  private volumesUntil = 0;

  public constructor(
    pod: Pod,
    private readonly node: NodeSettings,
  ) {
    const { namespace = '', uid } = pod.metadata;
    this.ownAddress = pod.spec.hostNetwork ? undefined : node.addresses.take();
    this.folder = join(node.run, 'pods', uid);
    this.volumes = new Volumes(join(this.folder, 'volumes'), pod.spec);
    this.tokens = new Tokens(node.client, pod);
    this.read = dataOf(node.client, namespace);
  }

  public get podIp(): string {
    return this.ownAddress ?? this.node.nodeIp;
  }

  public get stand(): boolean {
    return this.sandbox !== undefined;
  }

  /** The command that leads into the pod's namespaces. */
  public get enter(): readonly string[] {
    return this.sandbox?.enter ?? [];
  }

  /** Makes what misses, and volumes up to date. */
  public async prepare(pod: Pod): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    this.sandbox ??= await Sandbox.make(pod, this.place());
    if (Date.now() < this.volumesUntil) return;
    try {
      const { read, tokens } = this;
      await this.volumes.refresh({ facts: this.facts(pod), read, token: (source) => tokens.of(source) });
    } catch (error) {
      // What runs already goes on with what it has.
      if (this.volumesUntil === 0) throw error;
      log(`${pod.metadata.namespace}/${pod.metadata.name}`, messageOf(error));
    }
    this.volumesUntil = Date.now() + REFRESH_VOLUMES_MS;
  }

  public context(pod: Pod): PlanContext {
    const { folder, node, read } = this;
    const { run, table, programs } = node;
    const [hosts, resolvConf, trust] = [join(folder, 'hosts'), join(folder, 'resolv.conf'), join(run, 'pki/trust.pem')];
    return { facts: this.facts(pod), read, table, programs, folder, hosts, resolvConf, trust };
  }

  public async leave(): Promise<void> {
    await this.sandbox?.destroy();
    if (this.ownAddress !== undefined) this.node.addresses.giveBack(this.ownAddress);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Ends the sandbox and leaves the rest as it is. */
  public kill(): void {
    this.sandbox?.kill();
  }

  private place(): Place {
    const { folder, podIp, node } = this;
    const agent = node.istioCni ? join(node.programs.bin, 'pilot-agent') : undefined;
    return { folder, podIp, nodeIp: node.nodeIp, dns: node.dns, agent };
  }

  private facts(pod: Pod): PodFacts {
    return { pod, podIp: this.podIp, hostIp: this.node.nodeIp, node: this.node.node };
  }
}
