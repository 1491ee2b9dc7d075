import { Yaml } from 'cdk8s';

import type { Versions } from '../versions';
import type { AwsFacts, CertManagerFacts, Facts, MeshFacts } from '../wiring/facts/facts';
import { selfCheckNameservers } from './install-facts';
import type { PlatformProps } from './platform-props';

const CONTROLLERS = {
  'aws-lbc': 'aws-load-balancer-controller',
  'eks-auto': 'eks-auto-mode',
  'in-tree': 'in-tree',
} as const;

/** What the wiring checker cannot see in dist/: what install/ configures, and what the hand-over tells. */
export function checkerFacts(props: PlatformProps, versions: Versions): Facts {
  const { handover } = props;
  return {
    versions: { ...versions },
    mesh: meshFacts(props),
    certManager: certManagerFacts(props),
    aws: awsFacts(handover),
    zones: handover.zones.map(({ name, visibility }) => ({ name, visibility })),
  };
}

function certManagerFacts(props: PlatformProps): CertManagerFacts {
  const nameservers = selfCheckNameservers(props);
  return {
    namespace: props.certManagerNamespace?.name ?? 'cert-manager',
    gatewayApi: false,
    ...(nameservers && { selfCheckNameservers: nameservers }),
  };
}

/** As lib/install/ has it: istiod by itself scopes Gateways to their namespace, and istio-cni is always there. */
function meshFacts({ mesh, istioNamespace }: PlatformProps): MeshFacts {
  const { ingressClass, ingressControllerMode, ingressSelector, ingressService } = mesh.config;
  return {
    namespace: istioNamespace?.name ?? 'istio-system',
    ingressClass,
    ingressControllerMode,
    ...(ingressSelector !== undefined && { ingressSelector }),
    ...(ingressService !== undefined && { ingressService }),
    ...(mesh.ingressGateway && { ingressNamespace: mesh.ingressGateway.namespace }),
    scopeGatewayToNamespace: true,
    cni: true,
    revisions: [mesh.revision ?? 'default'],
  };
}

function awsFacts({ loadBalancerController, certificates, identity }: PlatformProps['handover']): AwsFacts {
  return {
    loadBalancerController: CONTROLLERS[loadBalancerController],
    // Only the controller of that name has a service mutator; install/ turns it off.
    serviceMutator: false,
    certificates: certificates.map(({ arn, names }) => ({ arn, names })),
    identity: identity.mode,
    ...(identity.mode === 'irsa' && { serviceAccountRoles: identity.roles }),
  };
}

/** The facts as `auto-https check --facts` reads them. */
export function factsFile(facts: Facts): string {
  return `# Generated; do not edit. For \`auto-https check dist --facts install/facts.yaml\`.\n${Yaml.stringify(facts)}`;
}
