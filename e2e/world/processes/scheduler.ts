import { conf, type Program, type Stand, server } from './program';

const CONFIG = 'scheduler.json';

export function scheduler(stand: Stand): Program {
  const kubeconfig = conf(stand, 'scheduler.kubeconfig');
  return {
    name: 'kube-scheduler',
    argv: [
      server(stand, 'kube-scheduler'),
      `--config=${conf(stand, CONFIG)}`,
      ...['authentication', 'authorization'].map((kind) => `--${kind}-kubeconfig=${kubeconfig}`),
      '--bind-address=127.0.0.1',
      '--v=1',
    ],
    files: {
      [CONFIG]: {
        apiVersion: 'kubescheduler.config.k8s.io/v1',
        kind: 'KubeSchedulerConfiguration',
        leaderElection: { leaderElect: false },
        clientConnection: { kubeconfig, qps: 200, burst: 400 },
      },
    },
  };
}
