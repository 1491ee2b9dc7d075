import { CLUSTER_IPS, PODS } from '../addresses';
import { conf, type Program, type Stand, server } from './program';

export function controllerManager(stand: Stand): Program {
  const kubeconfig = conf(stand, 'controller-manager.kubeconfig');
  return {
    name: 'kube-controller-manager',
    argv: [
      server(stand, 'kube-controller-manager'),
      ...['', 'authentication-', 'authorization-'].map((kind) => `--${kind}kubeconfig=${kubeconfig}`),
      '--bind-address=127.0.0.1',
      '--leader-elect=false',
      // Each controller is its own ServiceAccount with its own role, as in clusters.
      '--use-service-account-credentials=true',
      '--service-account-private-key-file=pki/sa.key',
      '--root-ca-file=pki/ca.crt',
      '--cluster-signing-cert-file=pki/ca.crt',
      '--cluster-signing-key-file=pki/ca.key',
      '--requestheader-client-ca-file=pki/front-proxy-ca.crt',
      '--cluster-name=e2e',
      `--cluster-cidr=${PODS}`,
      `--service-cluster-ip-range=${CLUSTER_IPS}`,
      '--allocate-node-cidrs=true',
      '--node-cidr-mask-size=24',
      '--kube-api-qps=200',
      '--kube-api-burst=400',
      '--profiling=false',
      '--v=1',
    ],
  };
}
