import { BIN, type Program } from './program';

const bin = (name: string) => `${BIN}/${name}`;

// Paths and users as in the Dockerfiles: proxyv2 names no user, pilot does.
// https://github.com/istio/istio/tree/1.30.3/pilot/docker
const PROXY: Program = {
  entrypoint: ['/usr/local/bin/pilot-agent'],
  user: 0,
  links: {
    '/usr/local/bin/pilot-agent': bin('pilot-agent'),
    '/usr/local/bin/envoy': bin('envoy'),
    '/var/lib/istio/envoy/envoy_bootstrap_tmpl.json': bin('envoy_bootstrap.json'),
  },
};

const PILOT: Program = {
  entrypoint: ['/usr/local/bin/pilot-discovery'],
  user: 1337,
  links: { '/usr/local/bin/pilot-discovery': bin('pilot-discovery') },
};

/** cert-manager's programs are one here, whose first argument is the image that it stands for. */
function certManager(part: string, env?: Program['env']): Program {
  return { entrypoint: [bin('cert-manager'), part], user: 1000, env };
}

/** The last part of an image's repository, and what stands for it; `aws` leads to Route 53's API. */
export function programTable(aws: Program['env']): Readonly<Record<string, Program>> {
  return {
    proxyv2: PROXY,
    pilot: PILOT,
    'cert-manager-controller': certManager('controller', aws),
    'cert-manager-webhook': certManager('webhook'),
    'cert-manager-cainjector': certManager('cainjector'),
    'cert-manager-acmesolver': certManager('acmesolver'),
    // Its base image runs as root. https://github.com/kubernetes-sigs/external-dns/blob/v0.22.0/.ko.yaml
    'external-dns': { entrypoint: [bin('external-dns')], user: 0, env: aws },
  };
}

/** An AWS SDK's settings as a node's role and region would give them. */
export function awsEnvironment(endpoint: string): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: 'e2e',
    AWS_SECRET_ACCESS_KEY: 'e2e',
  };
}
