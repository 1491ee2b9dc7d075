import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const SERVER = 'server: https://acme-v02.api.letsencrypt.org/directory';
const STAGING = 'server: https://acme-staging-v02.api.letsencrypt.org/directory';
const PRODUCTION = PLATFORM.replaceAll('name: letsencrypt\n', 'name: letsencrypt-production\n');

export const fixture: CheckFixture = {
  good: {
    'staging, to try things out': PLATFORM.replace(SERVER, STAGING),
    'a host for production': { yaml: PLATFORM, facts: { productionHosts: ['*.sample.com'] } },
    'an issuer for production': PRODUCTION,
    'a namespace for production': PLATFORM.replace(
      'name: istio-ingress\n',
      'name: istio-ingress\n  labels:\n    environment: production\n',
    ),
  },
  bad: [
    {
      slip: 'staging for a host of production',
      of: 'a host for production',
      line: SERVER,
      becomes: STAGING,
      finds: {
        code: 'AH439',
        object: 'Certificate istio-ingress/web',
        path: 'spec.issuerRef',
        severity: 'warning',
        related: ['ClusterIssuer letsencrypt'],
      },
    },
    {
      slip: 'staging in a namespace for production',
      of: 'a namespace for production',
      line: SERVER,
      becomes: STAGING,
      finds: { code: 'AH439', object: 'Certificate istio-ingress/web', path: 'spec.issuerRef' },
    },
    {
      slip: 'an issuer of staging that is called production',
      of: 'an issuer for production',
      line: SERVER,
      becomes: STAGING,
      finds: { code: 'AH440', object: 'ClusterIssuer letsencrypt-production', path: 'spec.acme.server' },
    },
  ],
};
