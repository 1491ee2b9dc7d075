import type { InstallFacts } from '../install/facts';
import type { Versions } from '../versions';
import type { PlatformProps } from './platform-props';

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
    dns01: props.issuers.some(({ solvers }) => solvers.some(({ challenge }) => challenge === 'dns-01')),
    namespaces: {
      istioSystem: props.istioNamespace?.name ?? 'istio-system',
      certManager: props.certManagerNamespace?.name ?? 'cert-manager',
    },
    namespacesFile,
  };
}
