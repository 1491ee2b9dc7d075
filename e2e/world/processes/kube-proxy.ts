import { NODE, NODE_NAME, PODS } from '../addresses';
import { conf, type Program, type Stand, server } from './program';

const CONFIG = 'kube-proxy.json';

export function kubeProxy(stand: Stand): Program {
  return {
    name: 'kube-proxy',
    argv: [server(stand, 'kube-proxy'), `--config=${conf(stand, CONFIG)}`, '--v=1'],
    files: {
      [CONFIG]: {
        apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
        kind: 'KubeProxyConfiguration',
        mode: 'nftables',
        hostnameOverride: NODE_NAME,
        bindAddress: NODE,
        clusterCIDR: PODS,
        healthzBindAddress: '127.0.0.1:10256',
        metricsBindAddress: '127.0.0.1:10249',
        clientConnection: { kubeconfig: conf(stand, 'proxy.kubeconfig') },
        // Settings of the whole machine are none of its business: these leave them as they are.
        oomScoreAdj: 0,
        conntrack: { maxPerCore: 0, min: 0, tcpCloseWaitTimeout: '0s', tcpEstablishedTimeout: '0s' },
        nftables: { syncPeriod: '30s', minSyncPeriod: '100ms' },
      },
    },
  };
}
