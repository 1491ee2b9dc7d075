import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { ROUTE, withRoutes } from './routing-tree';

const MATCHED = withRoutes(
  `    - match:\n        - uri: { prefix: /api }\n          headers:\n            version: { exact: v1 }\n        - uri: { regex: "^/v[0-9]+/.*$" }\n${ROUTE}    - name: all\n${ROUTE}`,
);

const PASSING = PLATFORM.replace(
  '        mode: SIMPLE\n        credentialName: web-tls\n',
  '        mode: PASSTHROUGH\n',
)
  .replace('  http:\n    - route:', '  tls:\n    - match:\n        - sniHosts: [web.sample.com]\n      route:')
  .replace(/apiVersion: cert-manager.io\/v1\nkind: Certificate\n(?:.*\n)*?---\n/, '');

export const fixture: CheckFixture = {
  good: { 'one kind each': MATCHED, 'of the host': PASSING },
  bad: [
    {
      slip: 'two kinds',
      of: 'one kind each',
      line: '- uri: { prefix: /api }',
      becomes: '- uri: { prefix: /api, exact: /api }',
      finds: { code: 'AH361', object: 'VirtualService apps/web', path: 'spec.http[0].match[0].uri', severity: 'error' },
    },
    {
      slip: 'a text for a mapping',
      of: 'one kind each',
      line: '- uri: { prefix: /api }',
      becomes: '- uri: /api',
      finds: { code: 'AH362', object: 'VirtualService apps/web', path: 'spec.http[0].match[0].uri' },
    },
    {
      slip: 'a lookahead',
      of: 'one kind each',
      line: '- uri: { regex: "^/v[0-9]+/.*$" }',
      becomes: '- uri: { regex: "^/(?!api).*$" }',
      finds: { code: 'AH363', object: 'VirtualService apps/web', path: 'spec.http[0].match[1].uri.regex' },
    },
    {
      slip: 'a bracket left open',
      of: 'one kind each',
      line: '- uri: { regex: "^/v[0-9]+/.*$" }',
      becomes: '- uri: { regex: "^/v([0-9]+/.*$" }',
      finds: { code: 'AH363', object: 'VirtualService apps/web', path: 'spec.http[0].match[1].uri.regex' },
    },
    {
      slip: 'an empty prefix of a header',
      of: 'one kind each',
      line: 'version: { exact: v1 }',
      becomes: 'version: { prefix: "" }',
      finds: { code: 'AH364', object: 'VirtualService apps/web', path: 'spec.http[0].match[0].headers.version.prefix' },
    },
    {
      slip: 'an SNI host that is none of the hosts',
      of: 'of the host',
      line: '- sniHosts: [web.sample.com]',
      becomes: '- sniHosts: [api.sample.com]',
      finds: { code: 'AH365', object: 'VirtualService apps/web', path: 'spec.tls[0].match[0].sniHosts[0]' },
    },
  ],
};
