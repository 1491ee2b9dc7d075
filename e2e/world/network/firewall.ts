import { INTERNAL_BALANCERS, INTERNET_NODE, PODS, PUBLIC_BALANCERS, PUBLIC_RESOLVERS } from '../addresses';
import { INTERNET_LINK } from './links';

/**
 * Rules of the node's namespace, for `nft -f -`. A port of a load balancer that has no listener is silent, as behind a security
 * group: whoever makes a listener adds `address . port` to the set. The Internet reaches public load balancers and the DNS.
 */
export function firewall(): string {
  const dns = [INTERNET_NODE, ...PUBLIC_RESOLVERS].join(', ');
  return `table inet e2e {
  set listening { type ipv4_addr . inet_service; }
  chain input {
    type filter hook input priority 0;
    ip daddr { ${PUBLIC_BALANCERS}, ${INTERNAL_BALANCERS} } ip daddr . tcp dport != @listening drop
    iifname ${INTERNET_LINK} ct state established,related accept
    iifname ${INTERNET_LINK} ip daddr ${PUBLIC_BALANCERS} accept
    iifname ${INTERNET_LINK} ip daddr { ${dns} } meta l4proto { tcp, udp } th dport 53 accept
    iifname ${INTERNET_LINK} ip protocol icmp accept
    iifname ${INTERNET_LINK} drop
  }
  chain forward {
    type filter hook forward priority 0;
    iifname ${INTERNET_LINK} ct state established,related accept
    iifname ${INTERNET_LINK} drop
  }
  chain leave {
    type nat hook postrouting priority 110;
    ip saddr ${PODS} oifname ${INTERNET_LINK} masquerade
  }
}
`;
}
