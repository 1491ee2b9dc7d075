import type { CheckFixture } from '../fixture';
import { ACM } from './routing-tree';

export const fixture: CheckFixture = {
  good: { 'with the header': ACM },
  bad: [
    {
      slip: 'without the header',
      of: 'with the header',
      line: '- headers: { request: { set: { x-forwarded-proto: https } } }',
      becomes: '- name: all',
      finds: {
        code: 'AH397',
        object: 'VirtualService apps/web',
        path: 'spec.http[0]',
        related: ['Service istio-ingress/gateway'],
        severity: 'warning',
      },
    },
  ],
};
