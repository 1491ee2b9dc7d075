import { CLUSTER_IPS, ETCD, NODE } from '../addresses';
import { type Program, type Stand, server } from './program';

export function apiServer(stand: Stand): Program {
  return {
    name: 'kube-apiserver',
    argv: [
      server(stand, 'kube-apiserver'),
      `--etcd-servers=${ETCD}`,
      '--secure-port=6443',
      `--advertise-address=${NODE}`,
      `--service-cluster-ip-range=${CLUSTER_IPS}`,
      '--tls-cert-file=pki/apiserver.crt',
      '--tls-private-key-file=pki/apiserver.key',
      '--client-ca-file=pki/ca.crt',
      '--service-account-issuer=https://kubernetes.default.svc.cluster.local',
      '--service-account-key-file=pki/sa.pub',
      '--service-account-signing-key-file=pki/sa.key',
      '--authorization-mode=Node,RBAC',
      '--enable-admission-plugins=NodeRestriction',
      // Some pods of a mesh are; Pod Security decides who may be.
      '--allow-privileged=true',
      // Webhooks are called at the addresses of their pods, without the way through kube-proxy.
      '--enable-aggregator-routing=true',
      ...aggregation(),
      '--profiling=false',
      '--v=1',
    ],
  };
}

/** https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/ */
function aggregation(): string[] {
  return [
    '--requestheader-client-ca-file=pki/front-proxy-ca.crt',
    '--requestheader-allowed-names=front-proxy-client',
    '--requestheader-extra-headers-prefix=X-Remote-Extra-',
    '--requestheader-group-headers=X-Remote-Group',
    '--requestheader-username-headers=X-Remote-User',
    '--proxy-client-cert-file=pki/front-proxy-client.crt',
    '--proxy-client-key-file=pki/front-proxy-client.key',
  ];
}
