import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pod } from '../pod/spec';
import { quote } from '../quote';
import { runTool, TOOLS } from '../run-tool';
import { hostName, hostsFile } from './hosts';
import { redirection } from './istio-cni';
import { type Link, linkOf, nodeSide, podSide } from './network-script';
import { resolvConf } from './resolv-conf';
import { sysctlFiles } from './sysctls';

export interface Place {
  /** The pod's folder. */
  readonly folder: string;
  readonly podIp: string;
  readonly nodeIp: string;
  readonly dns: string;
  /** `pilot-agent`, for what istio-cni's plugin would do; nothing on a node without istio-cni. */
  readonly agent?: string;
}

/** A pod's network and UTS namespaces, held open by a process that only sleeps, and its files about names. */
export class Sandbox {
  public readonly hosts: string;
  public readonly resolvConf: string;

  private constructor(
    public readonly podIp: string,
    folder: string,
    private readonly pause?: ChildProcess,
    private readonly link?: Link,
  ) {
    this.hosts = join(folder, 'hosts');
    this.resolvConf = join(folder, 'resolv.conf');
  }

  public static async make(pod: Pod, place: Place): Promise<Sandbox> {
    const sysctls = sysctlFiles(pod.spec.securityContext?.sysctls);
    const sandbox = pod.spec.hostNetwork
      ? new Sandbox(place.nodeIp, place.folder)
      : new Sandbox(place.podIp, place.folder, await startPause(pod), linkOf(place.podIp, place.nodeIp));
    try {
      await sandbox.connect();
      await sandbox.redirect(pod, place.agent);
      for (const { path, value } of sysctls) await sandbox.inside(['sh', '-c', `echo ${quote(value)} > ${path}`]);
      await writeFile(sandbox.hosts, hostsFile(pod, sandbox.podIp));
      await writeFile(sandbox.resolvConf, resolvConf(pod, place.dns));
      return sandbox;
    } catch (error) {
      await sandbox.destroy();
      throw error;
    }
  }

  /** The command that runs another one in the pod's namespaces. */
  public get enter(): string[] {
    if (this.pause === undefined) return [];
    const namespaces = `/proc/${this.pause.pid}/ns`;
    return ['nsenter', `--net=${namespaces}/net`, `--uts=${namespaces}/uts`, '--'];
  }

  public async destroy(): Promise<void> {
    if (this.pause === undefined || this.link === undefined) return;
    // The namespace goes with its last process, but later: the link's name is free now.
    await runTool(['ip', 'link', 'delete', this.link.veth]).catch(() => undefined);
    this.kill();
  }

  public kill(): void {
    this.pause?.kill('SIGKILL');
  }

  private async connect(): Promise<void> {
    if (this.pause?.pid === undefined || this.link === undefined) return;
    await runTool(['ip', '-batch', '-'], nodeSide(this.link, this.pause.pid));
    await this.inside(['ip', '-batch', '-'], podSide(this.link));
  }

  private async redirect(pod: Pod, agent: string | undefined): Promise<void> {
    const args = redirection(pod);
    if (agent !== undefined && args !== undefined) await this.inside([agent, ...args]);
  }

  private inside(command: readonly string[], input?: string): Promise<string> {
    return runTool([...this.enter, ...command], input);
  }
}

/** It says when it is in its namespaces. */
async function startPause(pod: Pod): Promise<ChildProcess> {
  const script = 'echo "$0" > /proc/sys/kernel/hostname && echo ready && exec sleep infinity';
  const pause = spawn('unshare', ['--net', '--uts', 'sh', '-c', script, hostName(pod)], {
    env: TOOLS,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ready = once(pause.stdout, 'data');
  const failed = once(pause, 'exit').then(([code]) => Promise.reject(new Error(`the sandbox ended with ${code}`)));
  // Later it ends when it is killed, which is no failure.
  failed.catch(() => undefined);
  await Promise.race([ready, failed]);
  return pause;
}
