import { Resolver } from 'node:dns/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { KubeClient } from '../../kube/client';
import { CLUSTER_DNS, INTERNET_SERVERS, PEBBLE_MANAGEMENT_PORT, ROUTE53 } from '../addresses';
import { fetchText } from '../fetch-text';
import { acmeFront } from '../processes/acme-front';
import { apiServer } from '../processes/api-server';
import { cloud } from '../processes/cloud';
import { controllerManager } from '../processes/controller-manager';
import { dns } from '../processes/dns';
import { etcd } from '../processes/etcd';
import { kubeProxy } from '../processes/kube-proxy';
import { kubelet } from '../processes/kubelet';
import { moto } from '../processes/moto';
import { pebble } from '../processes/pebble';
import type { Stand } from '../processes/program';
import { scheduler } from '../processes/scheduler';
import type { Supervisor } from './supervisor';
import { until, type Wait } from './until';

const PATIENCE_SECONDS = 120;

/** Starts the servers in order, each as soon as what it needs answers. */
export class Boot {
  public constructor(
    private readonly stand: Stand,
    private readonly servers: Supervisor,
    private readonly say: (line: string) => void,
  ) {}

  public async run(): Promise<void> {
    const { stand, servers } = this;
    servers.start(etcd(stand), apiServer(stand), moto(stand), pebble(stand), acmeFront(stand));
    await Promise.all([this.cluster(), this.names(), this.acme()]);
  }

  private async cluster(): Promise<void> {
    const { stand, servers } = this;
    const api = KubeClient.ofRun(stand.folder.path, 'admin');
    await this.until('API server', ['etcd', 'kube-apiserver'], async () => {
      return (await api.call('GET', '/readyz')).status === 200;
    });
    writeFileSync(stand.folder.file('api.up'), '');
    servers.start(controllerManager(stand), scheduler(stand), kubelet(stand), kubeProxy(stand), cloud(stand));
    await this.until(
      'node',
      ['kubelet', 'kube-controller-manager', 'kube-scheduler', 'kube-proxy', 'cloud'],
      async () => {
        const { body } = await api.call<NodeList>('GET', '/api/v1/nodes');
        return body.items.some(isReady);
      },
    );
  }

  /** The DNS makes the zones before it serves any; its last address is that for pods. */
  private async names(): Promise<void> {
    const { stand, servers } = this;
    await this.until('Route 53', ['moto'], async () => (await fetchText(ROUTE53)).status < 500);
    servers.start(dns(stand));
    const resolver = new Resolver({ timeout: 500, tries: 1 });
    resolver.setServers([CLUSTER_DNS]);
    for (const zone of new Set(stand.plan.zones.map((zone) => zone.replace(/^(public|private):/, '')))) {
      await this.until(`DNS of ${zone}`, ['dns'], async () => Boolean(await resolver.resolveSoa(zone)));
    }
  }

  /** Its root is made anew with every start: it is all that a client outside trusts. */
  private async acme(): Promise<void> {
    const { folder } = this.stand;
    const ca = readFileSync(folder.file('pki/web.crt'));
    await this.until('ACME server', ['pebble', 'acme-front'], async () => {
      const { status, text } = await fetchText(`https://${INTERNET_SERVERS}/directory`, { ca });
      if (status !== 200) throw new Error(`${status} ${text}`);
      return true;
    });
    const root = await fetchText(`https://${INTERNET_SERVERS}:${PEBBLE_MANAGEMENT_PORT}/roots/0`, { ca });
    writeFileSync(folder.file('pebble-root.pem'), root.text);
  }

  private async until(what: string, needs: readonly string[], test: Wait['test']): Promise<void> {
    const vain = () => needs.map((name) => this.servers.endOf(name)).find((end) => end !== undefined);
    await until({ what, seconds: PATIENCE_SECONDS, test, vain });
    this.say(what);
  }
}

interface NodeList {
  readonly items: readonly {
    readonly status?: { readonly conditions?: readonly { type: string; status: string }[] };
  }[];
}

function isReady({ status }: NodeList['items'][number]): boolean {
  return (status?.conditions ?? []).some(({ type, status }) => type === 'Ready' && status === 'True');
}
