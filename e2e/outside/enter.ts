import { join, resolve } from 'node:path';
import { NODE } from '../world/addresses';
import { namespaceFile, nodeNamespace, outsideNamespace } from '../world/network/names';
import type { Place } from './options';

/** A world, by what its parts agree on. */
export interface WorldRef {
  readonly id: string;
  /** Its folder. */
  readonly run: string;
}

const ROOT = resolve(__dirname, '../..');
const PROGRAM = [process.execPath, join(ROOT, 'scripts/run-ts.cjs'), join(ROOT, 'e2e/outside/main.ts')];

/** The command that runs the outside's program at a place of a world; each step of it replaces itself by the next. */
export function enter({ id, run }: WorldRef, from: Place, args: readonly string[]): string[] {
  const program = [...PROGRAM, ...args, '--from', from, '--run', run];
  if (from === 'vpc') return ['unshare', '--net', 'sh', '-ec', MACHINE, namespaceFile(nodeNamespace(id)), ...program];
  return ['ip', 'netns', 'exec', outsideNamespace(id), ...OWN_RESOLV_CONF, join(run, 'resolv.outside'), ...program];
}

/** Whatever a library asks the system's resolver, it asks the world's. */
const OWN_RESOLV_CONF = ['unshare', '--mount', 'sh', '-ec', 'mount --bind "$0" /etc/resolv.conf; exec "$@"'];

/**
 * A machine in the VPC beside the node, for as long as the program runs: with it go its network namespace and the link. Not the
 * node itself, whose own packets to the cluster's DNS kube-proxy drops, as no Service has that address.
 */
const MACHINE = `address=10.244.1.$(($$ % 250 + 2))
nsenter --net="$0" ip -batch - <<NODE
link add vpc$$ type veth peer name eth0 netns $$
link set vpc$$ up
route replace $address/32 dev vpc$$
NODE
ip -batch - <<MACHINE
link set lo up
addr add $address/32 dev eth0
link set eth0 up
route add ${NODE}/32 dev eth0 scope link
route add default via ${NODE}
MACHINE
exec "$@"
`;
