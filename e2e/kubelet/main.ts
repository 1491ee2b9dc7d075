// One node: its kubelet, its container runtime and its network. Containers are processes with a root made of this machine's
// libraries and the servers; there are no images, no cgroups, no logs and exec over the API, no hostPath and no claims.
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KubeClient } from '../kube/client';
import { bundleEcho } from './echo/bundle';
import { awsEnvironment, programTable } from './images/table';
import { log } from './log';
import { beANode } from './node/be-a-node';
import { parseOptions } from './options';
import type { Pod } from './pod/spec';
import { Pods } from './pods';
import { Addresses } from './sandbox/addresses';

async function main(argv: readonly string[]): Promise<void> {
  const { aws, ...options } = parseOptions(argv);
  const { bin, node, nodeIp } = options;
  const run = await realpath(options.run);
  for (const folder of ['pods', 'log']) await mkdir(join(run, folder), { recursive: true });
  const programs = { bin, echo: join(run, 'echo.cjs'), node: await realpath(process.execPath) };
  await bundleEcho(programs.echo);

  const client = KubeClient.ofRun(run, 'node');
  const table = programTable(awsEnvironment(aws));
  const pods = new Pods({ ...options, client, run, addresses: new Addresses(), table, programs });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      pods.kill();
      process.exit(0);
    });
  }
  void beANode(client, { name: node, address: nodeIp, version: await versionOf(client) });
  log(node, 'watches its pods');
  await client.watch<Pod>(`/api/v1/pods?fieldSelector=spec.nodeName%3D${node}`, (type, pod) => pods.seen(type, pod));
}

/** Of the API server, once it answers. */
async function versionOf(client: KubeClient): Promise<string> {
  for (;;) {
    try {
      const { status, body } = await client.call<{ gitVersion: string }>('GET', '/version');
      if (status === 200) return body.gitVersion;
    } catch {
      // It is starting.
    }
    await sleep(500);
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
