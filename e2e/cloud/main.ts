// The cloud's load balancers: every Service that a controller of load balancers would take gets a host name and an address of the
// node's, and its ports lead to pods or node ports as behind a Network Load Balancer. See docs/e2e.md for what is real.
//
// Played otherwise than by AWS: a load balancer is there at once; a connection is accepted before its target's, so that what would
// be refused is reset; health checks are 1 s apart and two agree; a target that has left gets new connections for 2 s and not for
// two minutes; pods see the node's address as their client's; idle connections stay; one availability zone; no UDP, no IPv6.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { KubeClient } from '../kube/client';
import { Cloud } from './cloud';
import { nodeNetwork, shutEverything } from './network/node-network';
import { parseOptions } from './options';
import { publish } from './publish';
import type { EndpointSlice, Pod, Service } from './services/objects';
import { EVERY_MS } from './targets/health-loop';
import { Certificates } from './tls/certificates';
import { readAccount } from './tls/hand-over';

async function main(argv: readonly string[]): Promise<void> {
  const { handover, ...options } = parseOptions(argv);
  const run = realpathSync(options.run);
  const account = readAccount(handover);
  await shutEverything();
  const client = KubeClient.ofRun(run, 'admin');
  const cloud = new Cloud({
    ...options,
    client,
    region: account.region,
    network: nodeNetwork,
    certificates: new Certificates(account, join(run, 'pki'), join(run, 'acm')),
    checkEveryMs: EVERY_MS,
    publish: (addresses) => publish(run, addresses),
    log: (message) => console.log(`${new Date().toISOString()} ${message}`),
  });
  await Promise.all([
    client.watch<Service>('/api/v1/services', (type, service) => cloud.sawService(type, service)),
    client.watch<EndpointSlice>('/apis/discovery.k8s.io/v1/endpointslices', (type, slice) =>
      cloud.sawSlice(type, slice),
    ),
    client.watch<Pod>('/api/v1/pods', (type, pod) => cloud.sawPod(type, pod)),
  ]);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
