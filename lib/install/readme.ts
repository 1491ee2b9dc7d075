import type { InstallFacts } from './facts';
import { type Release, releases } from './releases';

const PURPOSE: Readonly<Record<string, string>> = {
  'istio-base.values.yaml': "Istio's CRDs and the webhook that validates objects without a revision label",
  'istiod.values.yaml': 'the control plane, with the mesh configuration that the entry points rely on',
  'istio-cni.values.yaml':
    'redirects traffic to sidecars from the node, so that app pods need no privilege (Pod Security `restricted`)',
  'cert-manager.values.yaml': 'issues and renews certificates, with its CRDs',
  'aws-load-balancer-controller.values.yaml': 'makes load balancers from Services of its class, and from no others',
};

/** README.md of install/. */
export function installReadme(facts: InstallFacts): string {
  return `${[...introduction(facts), table(releases(facts)), ...notes(facts)].join('\n\n')}\n`;
}

function introduction({ cluster }: InstallFacts): readonly string[] {
  return [
    '# What the cluster needs first',
    'Generated; do not edit. Charts from their own repositories, installed before `kubectl apply -f dist/`:',
    [
      '```sh',
      `aws eks update-kubeconfig --name ${cluster.name} --region ${cluster.region}`,
      'sh install/install.sh',
      'kubectl apply -f dist/',
      '```',
    ].join('\n'),
  ];
}

function table(all: readonly Release[]): string {
  const rows = all.map(
    ({ name, namespace, valuesFile, version }) =>
      `| \`${name}\` | ${version} | ${namespace} | [${valuesFile}](${valuesFile}) | ${PURPOSE[valuesFile]} |`,
  );
  return ['| Release | Version | Namespace | Values | What for |', '|---|---|---|---|---|', ...rows].join('\n');
}

function notes(facts: InstallFacts): readonly string[] {
  return [
    '`install.sh` goes in this order and may be run again. Namespaces come first, for their labels. It ends when kinds are served, ' +
      'pods are up and webhooks answer; `kubectl apply --dry-run=server -f dist/` then asks every webhook and changes nothing.',
    LOAD_BALANCERS[facts.loadBalancerController],
    IDENTITY[facts.identity.mode],
    ...revision(facts),
    selfCheck(facts),
    `Needs Helm 3.8 or later, and kubectl within one minor version of Kubernetes ${facts.versions.kubernetes}. Sizes are the ` +
      "charts' own: to change them, run the command with a second `--values` file of yours. external-dns " +
      `${facts.versions.externalDns} is not here but in \`dist/\`. Gateways scale by CPU: that needs metrics-server, which EKS offers as ` +
      'an add-on; without it each entry point keeps its smallest number of pods.',
  ];
}

const LOAD_BALANCERS: Readonly<Record<InstallFacts['loadBalancerController'], string>> = {
  'aws-lbc':
    'The load balancer controller comes before `dist/`: it puts readiness gates only into pods made after it answers.',
  'eks-auto': 'EKS Auto Mode makes the load balancers: there is no controller to install.',
  'in-tree':
    'The in-tree controller makes the load balancers: there is none to install. If the AWS Load Balancer Controller runs in this ' +
    'cluster for other reasons, its values need `enableServiceMutatorWebhook: false`, or it takes these Services.',
};

const IDENTITY: Readonly<Record<InstallFacts['identity']['mode'], string>> = {
  'pod-identity':
    'AWS permissions come by EKS Pod Identity: its agent and the associations must be there before the pods start, or the pods ' +
    'need a restart.',
  irsa: 'AWS permissions come by IRSA: the role stands on the ServiceAccount, in the values.',
};

function revision({ revision }: InstallFacts): readonly string[] {
  return revision === undefined
    ? []
    : [
        `Istio's revision is \`${revision}\`. Another one makes a second control plane beside this one; remove this one with ` +
          `\`helm uninstall istiod-${revision}\` once no namespace and no pod names it.`,
      ];
}

/** cert-manager website, installation/best-practice.md names the flags. */
function selfCheck({ dns01, selfCheckNameservers: servers }: InstallFacts): string {
  const flags = `--acme-http01-solver-nameservers${dns01 ? ' and --dns01-recursive-nameservers' : ''}`;
  return servers === undefined
    ? `cert-manager looks at a challenge itself, with the cluster's DNS, before it asks the CA to. Set \`${flags}\` where that cannot see public names.`
    : `cert-manager looks at a challenge itself before it asks the CA to, through ${servers.join(' and ')}: a private zone of the same ` +
        'name hides the public records from the DNS of the VPC.';
}
