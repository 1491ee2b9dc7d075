import type { Pod } from '../pod/spec';

export function hostName({ metadata, spec }: Pod): string {
  return (spec.hostname ?? metadata.name).slice(0, 63);
}

/** A pod's /etc/hosts. */
export function hostsFile(pod: Pod, podIp: string, domain = 'cluster.local'): string {
  const { metadata, spec } = pod;
  const short = hostName(pod);
  const full = spec.subdomain ? `${short}.${spec.subdomain}.${metadata.namespace}.svc.${domain} ` : '';
  const aliases = (spec.hostAliases ?? []).map(({ ip, hostnames }) => `${ip} ${hostnames.join(' ')}`);
  return `${['127.0.0.1 localhost', `${podIp} ${full}${short}`, ...aliases].join('\n')}\n`;
}
