// Input for `ip -batch -`. Routed veth pairs with /32 routes, as a cloud's CNI makes them: over a bridge the answers of
// a pod behind a ClusterIP would skip the node's NAT.

export interface Link {
  /** The node's end. */
  readonly veth: string;
  readonly podIp: string;
  readonly nodeIp: string;
}

export function linkOf(podIp: string, nodeIp: string): Link {
  return { veth: `veth${podIp.split('.').pop()}`, podIp, nodeIp };
}

/** In the node's network namespace; `pid` lives in the pod's. */
export function nodeSide({ veth, podIp }: Link, pid: number): string {
  return `link add ${veth} type veth peer name eth0 netns ${pid}
link set ${veth} up
route replace ${podIp}/32 dev ${veth}
`;
}

/** In the pod's network namespace. */
export function podSide({ podIp, nodeIp }: Link): string {
  return `link set lo up
addr add ${podIp}/32 dev eth0
link set eth0 up
route add ${nodeIp}/32 dev eth0 scope link
route add default via ${nodeIp}
`;
}
