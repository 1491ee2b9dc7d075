import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const SERVER = 'server: https://acme-v02.api.letsencrypt.org/directory';
const OBJECT = 'ClusterIssuer letsencrypt';

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a server of somebody else': PLATFORM.replace(SERVER, 'server: https://acme.internal.sample.com/acme/directory'),
  },
  bad: [
    {
      slip: 'no server',
      of: 'the platform',
      line: SERVER,
      finds: { code: 'AH421', object: OBJECT, path: 'spec.acme.server' },
    },
    {
      slip: 'no Secret for the account',
      of: 'the platform',
      line: 'name: letsencrypt-account',
      finds: { code: 'AH421', object: OBJECT, path: 'spec.acme.privateKeySecretRef.name' },
    },
    {
      slip: 'a URL without the directory',
      of: 'the platform',
      line: SERVER,
      becomes: 'server: https://acme-v02.api.letsencrypt.org',
      finds: { code: 'AH422', object: OBJECT, path: 'spec.acme.server' },
    },
    {
      slip: 'a version that is no more',
      of: 'the platform',
      line: SERVER,
      becomes: 'server: https://acme-v01.api.letsencrypt.org/directory',
      finds: { code: 'AH422', object: OBJECT, path: 'spec.acme.server' },
    },
    {
      slip: 'plain http',
      of: 'a server of somebody else',
      line: 'server: https://acme.internal.sample.com/acme/directory',
      becomes: 'server: http://acme.internal.sample.com/acme/directory',
      finds: { code: 'AH423', object: OBJECT, path: 'spec.acme.server', severity: 'warning' },
    },
  ],
};
