import type { Pod } from '../pod/spec';

interface Resolver {
  readonly nameservers: readonly string[];
  readonly searches: readonly string[];
  readonly options: readonly string[];
}

/** A pod's /etc/resolv.conf; the node resolves by the same server, without the cluster's search list. */
export function resolvConf({ metadata, spec }: Pod, dns: string, domain = 'cluster.local'): string {
  const { nameservers = [], searches = [], options = [] } = spec.dnsConfig ?? {};
  const base = ofPolicy(spec.dnsPolicy, spec.hostNetwork, metadata.namespace, dns, domain);
  const own = options.map(({ name, value }) => (value === undefined ? name : `${name}:${value}`));
  return lines({
    nameservers: [...new Set([...base.nameservers, ...nameservers])],
    searches: [...new Set([...base.searches, ...searches])],
    options: [...base.options.filter((option) => !own.some((each) => nameOf(each) === nameOf(option))), ...own],
  });
}

/** https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy */
function ofPolicy(
  policy = 'ClusterFirst',
  hostNetwork = false,
  namespace: string | undefined,
  dns: string,
  domain: string,
): Resolver {
  if (policy === 'None') return { nameservers: [], searches: [], options: [] };
  if (policy === 'Default' || (policy === 'ClusterFirst' && hostNetwork)) {
    return { nameservers: [dns], searches: [], options: [] };
  }
  const searches = [`${namespace}.svc.${domain}`, `svc.${domain}`, domain];
  return { nameservers: [dns], searches, options: ['ndots:5'] };
}

const nameOf = (option: string) => option.split(':')[0];

function lines({ nameservers, searches, options }: Resolver): string {
  return [
    ...nameservers.map((address) => `nameserver ${address}\n`),
    ...(searches.length > 0 ? [`search ${searches.join(' ')}\n`] : []),
    ...(options.length > 0 ? [`options ${options.join(' ')}\n`] : []),
  ].join('');
}
