import { setTimeout as sleep } from 'node:timers/promises';
import type { KubeObject } from '../kube/objects';
import { expected } from './finding';
import type { Question } from './question';
import { find } from './steps/objects';
import { lookUntil, outside, plain } from './steps/outside';
import { HOST, served } from './steps/served';

interface Gateway extends KubeObject {
  readonly spec: { readonly servers: readonly { readonly hosts: readonly string[] }[] };
}

const PATH = '/stolen';
/** A status that no app here answers with by itself. */
const STATUS = '418';
const THIEF = 'virtualservice.networking.istio.io/thief';

/** A route that takes a path of the host; which namespace it is in decides whether it may. */
function thief(namespace: string): string {
  return JSON.stringify({
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'thief', namespace },
    spec: {
      hosts: [HOST],
      gateways: ['istio-ingress/application-gateway'],
      http: [{ match: [{ uri: { exact: PATH } }], directResponse: { status: Number(STATUS) } }],
    },
  });
}

export const foreignNamespace: Question = {
  title: 'A host that another namespace binds, and HTTP-01 with server hosts written namespace/host',
  async *ask(world) {
    await served(world);
    const gateway = await find<Gateway>(world, 'gateway.networking.istio.io/application-gateway', 'istio-ingress');
    const hosts = gateway?.spec.servers.flatMap((server) => server.hosts).join(', ') ?? 'none';
    yield expected(
      "the Gateway's hosts, as the certificate was issued by HTTP-01",
      hosts,
      `apps/${HOST}, istio-ingress/${HOST}`,
    );

    // In the team's own namespace the route counts, so it is the namespace that decides.
    await world.kubectl(['apply', '-f', '-'], thief('apps'));
    const own = await lookUntil(world, HOST, { https: STATUS }, { path: PATH, seconds: 20 });
    yield expected(`https://${HOST}${PATH}, bound from namespace apps`, own.https, STATUS);
    await world.kubectl(['delete', THIEF, '--namespace', 'apps']);
    await lookUntil(world, HOST, { https: '200' }, { path: PATH, seconds: 20 });

    await world.kubectl(['create', 'namespace', 'elsewhere']);
    await world.kubectl(['apply', '-f', '-'], thief('elsewhere'));
    // Several times as long as the other route took.
    await sleep(4000);
    const foreign = await outside(world).look(HOST, { path: PATH });
    yield expected('the same, bound from another namespace', foreign.https, '200');
    yield expected('and on port 80', plain(foreign), `301 → https://${HOST}${PATH}`);
    await world.kubectl(['delete', 'namespace', 'elsewhere', '--wait=false']);
  },
};
