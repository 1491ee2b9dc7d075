import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const levelled = (level: string) =>
  PLATFORM.replace(
    '    istio-injection: enabled\n',
    `    istio-injection: enabled\n    pod-security.kubernetes.io/enforce: ${level}\n`,
  );

export const fixture: CheckFixture = {
  good: {
    'istio-cni under baseline': { yaml: levelled('baseline'), facts: { mesh: { cni: true } } },
    'no istio-cni under privileged': { yaml: levelled('privileged'), facts: { mesh: { cni: false } } },
    'baseline, and nothing tells of istio-cni': levelled('baseline'),
  },
  bad: [
    {
      slip: 'no istio-cni under baseline',
      of: 'no istio-cni under privileged',
      line: 'pod-security.kubernetes.io/enforce: privileged',
      becomes: 'pod-security.kubernetes.io/enforce: baseline',
      finds: {
        code: 'AH286',
        object: 'Namespace apps',
        path: 'metadata.labels["pod-security.kubernetes.io/enforce"]',
        related: ['Deployment apps/web'],
      },
    },
  ],
};
