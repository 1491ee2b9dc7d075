import type { InstallFacts } from '../install/facts';
import { isWithin } from '../naming/host-name';
import type { Versions } from '../versions';
import type { PlatformProps } from './platform-props';

/** Public resolvers that anybody may ask: 1.1.1.1 and 8.8.8.8. */
const PUBLIC_RESOLVERS = ['1.1.1.1:53', '8.8.8.8:53'];

/** What install/ needs to know about a platform. */
export function installFacts(props: PlatformProps, versions: Versions, namespacesFile: string): InstallFacts {
  const { mesh, handover } = props;
  return {
    versions,
    revision: mesh.revision,
    meshConfig: mesh.config,
    ingressNamespace: mesh.ingressGateway?.namespace,
    cluster: handover.cluster,
    loadBalancerController: handover.loadBalancerController,
    identity: handover.identity,
    selfCheckNameservers: selfCheckNameservers(props),
    dns01: props.issuers.some(({ solvers }) => solvers.some(({ challenge }) => challenge === 'dns-01')),
    namespaces: {
      istioSystem: props.istioNamespace?.name ?? 'istio-system',
      certManager: props.certManagerNamespace?.name ?? 'cert-manager',
    },
    namespacesFile,
  };
}

/** DNS servers that cert-manager checks challenges through; `undefined` for the cluster's. */
export function selfCheckNameservers(props: PlatformProps): readonly string[] | undefined {
  return props.selfCheckNameservers ?? splitHorizonNameservers(props);
}

/** In a VPC with a private zone of the same name, a public record does not exist, so cert-manager's self-check would never pass. */
function splitHorizonNameservers({ domains, handover: { zones } }: PlatformProps): readonly string[] | undefined {
  const hidden = zones.some(
    ({ name, visibility }) => visibility === 'private' && domains.some((domain) => isWithin(domain, name)),
  );
  return hidden ? PUBLIC_RESOLVERS : undefined;
}
