import type { KubeClient } from '../kube/client';
import type { ChangeType } from '../kube/known-objects';
import type { KubeObject } from '../kube/objects';
import { AddressPool } from './balancer/address-pool';
import { Balancer, type BalancerSettings } from './balancer/balancer';
import { hostName } from './balancer/host-name';
import type { BalancerModel, ListenerModel } from './services/model';
import { modelOf } from './services/model-of';
import { type EndpointSlice, nameOf, type Pod, type Service } from './services/objects';
import type { Controller } from './services/taken-by';
import { FINALIZERS, ServiceWriter } from './services/writer';
import { podTargets } from './targets/pod-targets';
import { gateChanges, writeGates } from './targets/readiness-gates';
import type { WantedTarget } from './targets/target';

export interface CloudSettings extends Omit<BalancerSettings, 'changed' | 'log'> {
  readonly client: Pick<KubeClient, 'call'>;
  readonly controller: Controller;
  readonly region: string;
  readonly nodeIp: string;
  /** Told the addresses of all load balancers, by host name, whenever they change. */
  readonly publish: (addresses: ReadonlyMap<string, string>) => void;
  readonly log: (message: string) => void;
  readonly pools?: { readonly public: AddressPool; readonly internal: AddressPool };
}

const RETRY_MS = 1000;

/** The load balancers of a cluster, as its Services ask for them. */
export class Cloud {
  private readonly services = new Map<string, Service>();
  private readonly slices = new Map<string, EndpointSlice>();
  private readonly pods = new Map<string, Pod>();
  private readonly balancers = new Map<string, Balancer>();
  private readonly said = new Map<string, string>();
  private readonly writer: ServiceWriter;
  private readonly pools: NonNullable<CloudSettings['pools']>;
  private working?: Promise<void>;
  private again = false;

  public constructor(private readonly settings: CloudSettings) {
    this.writer = new ServiceWriter(settings.client);
    this.pools = settings.pools ?? { public: new AddressPool('203.0.113.'), internal: new AddressPool('10.77.0.') };
    settings.publish(new Map());
  }

  public sawService(type: ChangeType, service: Service): void {
    this.keep(this.services, service.metadata.uid, type, service);
  }

  public sawSlice(type: ChangeType, slice: EndpointSlice): void {
    this.keep(this.slices, slice.metadata.uid, type, slice);
  }

  public sawPod(type: ChangeType, pod: Pod): void {
    this.keep(this.pods, nameOf(pod), type, pod);
  }

  /** Settles when everything that is known by now is acted upon. */
  public async settled(): Promise<void> {
    await this.working;
  }

  public async close(): Promise<void> {
    await this.working;
    for (const uid of this.balancers.keys()) await this.remove(uid);
  }

  private keep<T extends KubeObject>(known: Map<string, T>, key: string, type: ChangeType, object: T): void {
    if (type !== 'DELETED') known.set(key, object);
    // A new object may have come under the name already.
    else if (known.get(key)?.metadata.uid === object.metadata.uid) known.delete(key);
    this.wake();
  }

  private wake(): void {
    this.again = true;
    this.working ??= this.work();
  }

  private async work(): Promise<void> {
    while (this.again) {
      this.again = false;
      for (const uid of this.balancers.keys()) {
        if (!this.services.has(uid)) await this.trying(uid, () => this.remove(uid));
      }
      for (const service of this.services.values()) await this.trying(nameOf(service), () => this.reconcile(service));
      await this.trying('readiness gates', () => this.setGates());
    }
    this.working = undefined;
  }

  /** What went wrong is said once and tried again. */
  private async trying(subject: string, step: () => Promise<void>): Promise<void> {
    let message = '';
    try {
      await step();
    } catch (error) {
      message = error instanceof Error ? error.message : String(error);
      setTimeout(() => this.wake(), RETRY_MS).unref();
    }
    if (message !== '' && message !== this.said.get(subject)) this.settings.log(`${subject}: ${message}`);
    this.said.set(subject, message);
  }

  private async reconcile(service: Service): Promise<void> {
    const { uid } = service.metadata;
    const model = modelOf(this.settings.controller, service);
    if (model === undefined) return this.release(service);
    await this.writer.addFinalizer(service, FINALIZERS[model.kind]);
    const host = hostName(model, service, this.settings.region);
    // Another scheme is another load balancer.
    if (this.balancers.get(uid)?.host !== host) await this.remove(uid);
    const balancer = this.balancers.get(uid) ?? (await this.make(service, model, host));
    await balancer.become(model);
    balancer.want((listener) => this.targetsOf(service, listener));
    await this.writer.showHost(service, host);
  }

  /** A Service that leaves, or is none of the controller's any more. */
  private async release(service: Service): Promise<void> {
    const had = this.balancers.has(service.metadata.uid);
    await this.remove(service.metadata.uid);
    if (had && service.metadata.deletionTimestamp === undefined) await this.writer.showHost(service, undefined);
    await this.writer.removeFinalizers(service);
  }

  private async make(service: Service, model: BalancerModel, host: string): Promise<Balancer> {
    const ip = (model.public ? this.pools.public : this.pools.internal).take();
    const changed = () => this.wake();
    const balancer = new Balancer(host, ip, {
      ...this.settings,
      changed,
      log: (line) => this.settings.log(`${host} ${line}`),
    });
    this.balancers.set(service.metadata.uid, balancer);
    await this.settings.network.take(ip);
    this.publish();
    const scheme = model.public ? 'public' : 'internal';
    this.settings.log(`${host} ${ip} is ${scheme}, ${model.kind}, for ${nameOf(service)}`);
    return balancer;
  }

  private async remove(uid: string): Promise<void> {
    const balancer = this.balancers.get(uid);
    if (balancer === undefined) return;
    this.balancers.delete(uid);
    this.publish();
    await balancer.close();
    const { ip, host } = balancer;
    (ip.startsWith('10.') ? this.pools.internal : this.pools.public).giveBack(ip);
    this.settings.log(`${host} is gone`);
  }

  private targetsOf(service: Service, { targets }: ListenerModel): readonly WantedTarget[] {
    const { slices, pods } = this;
    if (targets.kind === 'nodes') return [{ ip: this.settings.nodeIp, port: targets.nodePort }];
    return podTargets(service, targets.portName, { slices: slices.values(), pods });
  }

  private async setGates(): Promise<void> {
    const targets = [...this.balancers.values()].flatMap((balancer) => balancer.targets);
    for (const pod of this.pods.values()) {
      await writeGates(this.settings.client, pod, gateChanges(pod, targets, new Date().toISOString()));
    }
  }

  private publish(): void {
    this.settings.publish(new Map([...this.balancers.values()].map(({ host, ip }) => [host, ip])));
  }
}
