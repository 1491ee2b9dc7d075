import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const GATEWAY = 'Gateway istio-ingress/web';

export const fixture: CheckFixture = {
  good: { 'the platform': PLATFORM },
  bad: [
    {
      slip: 'HTTPS without tls',
      of: 'the platform',
      line: 'tls:',
      becomes: 'ssl:',
      finds: { code: 'AH227', object: GATEWAY, path: 'spec.servers[0]' },
    },
    {
      slip: 'a mode on plain HTTP',
      of: 'the platform',
      line: 'protocol: HTTPS',
      becomes: 'protocol: HTTP',
      finds: { code: 'AH228', object: GATEWAY, path: 'spec.servers[0].tls.mode' },
    },
    {
      slip: 'tls on TCP',
      of: 'the platform',
      line: 'protocol: HTTPS',
      becomes: 'protocol: TCP',
      finds: { code: 'AH228', object: GATEWAY, path: 'spec.servers[0].tls.mode' },
    },
    {
      slip: 'a redirect on HTTPS',
      of: 'the platform',
      line: 'mode: SIMPLE',
      becomes: 'httpsRedirect: true',
      finds: { code: 'AH229', object: GATEWAY, path: 'spec.servers[0].tls.httpsRedirect', severity: 'warning' },
    },
  ],
};
