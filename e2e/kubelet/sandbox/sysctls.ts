import type { PodSecurityContext } from '../pod/spec';
import { Unmet } from '../unmet';

/** Those of the kubelet's list that belong to a network namespace. https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/ */
const SAFE = [
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
];

/** Files and what to write to them, seen from the pod's network namespace. */
export function sysctlFiles(sysctls: PodSecurityContext['sysctls'] = []): { path: string; value: string }[] {
  const forbidden = sysctls.find(({ name }) => !SAFE.includes(name));
  if (forbidden !== undefined)
    throw new Unmet('SysctlForbidden', `forbidden sysctl: "${forbidden.name}" not allowlisted`);
  return sysctls.map(({ name, value }) => ({ path: `/proc/sys/${name.replaceAll('.', '/')}`, value }));
}
