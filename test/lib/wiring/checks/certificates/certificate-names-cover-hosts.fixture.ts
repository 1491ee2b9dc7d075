import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { beside, PRIVATE_AUTHORITY, ROUTE53, withSolvers } from './certificate-trees';

const WILDCARD = withSolvers(...ROUTE53)
  .replace('    - web.sample.com\n  issuerRef', '    - "*.sample.com"\n  issuerRef')
  .replace('apps/web.sample.com', 'apps/*.sample.com');

const COPIED = PRIVATE_AUTHORITY.replace(
  '  name: web\n  namespace: istio-ingress\nspec:\n  secretName: web-tls\n',
  `\
  name: web
  namespace: cert-manager
spec:
  secretName: web-tls
  secretTemplate:
    annotations:
      reflector.v1.k8s.emberstack.com/reflection-allowed: "true"
      reflector.v1.k8s.emberstack.com/reflection-auto-enabled: "true"
      reflector.v1.k8s.emberstack.com/reflection-auto-namespaces: istio-ingress
`,
);

export const fixture: CheckFixture = {
  good: {
    'the platform': PLATFORM,
    'a wildcard certificate on a wildcard host': WILDCARD,
    'a private authority': PRIVATE_AUTHORITY,
    'a certificate of another namespace, whose Secret is copied': COPIED,
    'another certificate beside it': beside(`\
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: other
  namespace: istio-ingress
spec:
  secretName: other-tls
  dnsNames:
    - other.sample.com
  issuerRef:
    kind: ClusterIssuer
    name: letsencrypt
`),
  },
  bad: [
    {
      slip: 'a certificate of another name',
      of: 'the platform',
      line: '- web.sample.com',
      nth: 1,
      becomes: '- www.sample.com',
      finds: {
        code: 'AH401',
        object: 'Certificate istio-ingress/web',
        path: 'spec.dnsNames',
        severity: 'error',
        related: ['Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'a wildcard for the domain itself',
      of: 'a private authority',
      line: '- web.sample.com',
      nth: 1,
      becomes: '- "*.web.sample.com"',
      finds: { code: 'AH401', object: 'Certificate istio-ingress/web', path: 'spec.dnsNames' },
    },
    {
      slip: 'a host that is a label too deep for the wildcard',
      of: 'a wildcard certificate on a wildcard host',
      line: '- web.sample.com',
      becomes: '- web.shop.sample.com',
      finds: {
        code: 'AH401',
        object: 'Certificate istio-ingress/web',
        path: 'spec.dnsNames',
        related: ['VirtualService apps/web'],
      },
    },
    {
      slip: 'a wildcard of another domain',
      of: 'a wildcard certificate on a wildcard host',
      line: '- "*.sample.com"',
      becomes: '- "*.sample.org"',
      finds: { code: 'AH401', object: 'Certificate istio-ingress/web', path: 'spec.dnsNames' },
    },
    {
      slip: 'a copied certificate of another name',
      of: 'a certificate of another namespace, whose Secret is copied',
      line: '- web.sample.com',
      nth: 1,
      becomes: '- www.sample.com',
      finds: { code: 'AH401', object: 'Certificate cert-manager/web', path: 'spec.dnsNames' },
    },
    {
      slip: 'the Secret of another certificate',
      of: 'another certificate beside it',
      line: 'credentialName: web-tls',
      becomes: 'credentialName: other-tls',
      finds: {
        code: 'AH401',
        object: 'Gateway istio-ingress/web',
        path: 'spec.servers[0].tls.credentialName',
        related: ['Certificate istio-ingress/other', 'Certificate istio-ingress/web'],
      },
    },
  ],
};
