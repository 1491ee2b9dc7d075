import {
  CLUSTER_DNS,
  CLUSTER_IPS,
  INTERNAL_BALANCERS,
  INTERNET_NODE,
  INTERNET_SERVERS,
  NODE,
  PUBLIC_BALANCERS,
  PUBLIC_RESOLVERS,
} from '../addresses';

/** The node's end of the link to the Internet. */
export const INTERNET_LINK = 'inet0';

/**
 * Commands of `ip -batch` in the node's namespace. Addresses are on lo, as this needs no module of the kernel, and neighbours
 * are answered for them (arp_ignore is 0). No link leads anywhere but to the other namespace.
 */
export function nodeLinks(outside: string): string {
  return batch([
    'link set lo up',
    ...[NODE, CLUSTER_DNS, ...PUBLIC_RESOLVERS].map((address) => `addr add ${address}/32 dev lo`),
    // Routed first, then led to pods by kube-proxy.
    `route add ${CLUSTER_IPS} dev lo src ${NODE}`,
    // A load balancer that is gone is silent: "unreachable" would be an answer.
    ...[PUBLIC_BALANCERS, INTERNAL_BALANCERS].map((range) => `route add blackhole ${range}`),
    `link add ${INTERNET_LINK} type veth peer name eth0 netns ${outside}`,
    `addr add ${INTERNET_NODE}/24 dev ${INTERNET_LINK}`,
    `link set ${INTERNET_LINK} up`,
  ]);
}

/** Commands of `ip -batch` in the Internet's namespace, after the node's. */
export function outsideLinks(): string {
  const toNode = [PUBLIC_BALANCERS, ...PUBLIC_RESOLVERS.map((address) => `${address}/32`)];
  return batch([
    'link set lo up',
    `addr add ${INTERNET_SERVERS}/24 dev eth0`,
    'link set eth0 up',
    ...toNode.map((range) => `route add ${range} via ${INTERNET_NODE}`),
  ]);
}

function batch(commands: readonly string[]): string {
  return `${commands.join('\n')}\n`;
}
