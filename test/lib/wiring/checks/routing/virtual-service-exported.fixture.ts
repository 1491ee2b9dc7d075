import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const exportedTo = (entries: string): string =>
  PLATFORM.replace(
    '  gateways:\n    - istio-ingress/web',
    `  exportTo: ${entries}\n  gateways:\n    - istio-ingress/web`,
  );

export const fixture: CheckFixture = {
  good: {
    "to the gateway's namespace": exportedTo('[istio-ingress]'),
    'to all': exportedTo('["*"]'),
    'by the default of the mesh': {
      yaml: PLATFORM,
      facts: { mesh: { defaultVirtualServiceExportTo: ['*'] } },
    },
  },
  bad: [
    {
      slip: 'to its own namespace',
      of: "to the gateway's namespace",
      line: 'exportTo: [istio-ingress]',
      becomes: 'exportTo: ["."]',
      finds: {
        code: 'AH307',
        object: 'VirtualService apps/web',
        path: 'spec.exportTo',
        related: ['Gateway istio-ingress/web'],
        severity: 'error',
      },
    },
    {
      slip: 'to another namespace',
      of: "to the gateway's namespace",
      line: 'exportTo: [istio-ingress]',
      becomes: 'exportTo: [istio-system]',
      finds: { code: 'AH307', object: 'VirtualService apps/web', path: 'spec.exportTo' },
    },
  ],
};
