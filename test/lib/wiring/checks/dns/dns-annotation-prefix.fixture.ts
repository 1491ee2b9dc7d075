import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const NAMED = PLATFORM.replace(
  'dns: public\n',
  'dns: public\n    external-dns.kubernetes.io/hostname: www.sample.com\n',
);
const OLD = NAMED.replace('v0.22.0', 'v0.21.0').replace(
  'external-dns.kubernetes.io',
  'external-dns.alpha.kubernetes.io',
);

export const fixture: CheckFixture = {
  good: {
    'the prefix since 0.22': NAMED,
    'the prefix up to 0.21': OLD,
    'both prefixes': NAMED.replace(
      'www.sample.com\n',
      'www.sample.com\n    external-dns.alpha.kubernetes.io/hostname: www.sample.com\n',
    ),
    'the old prefix, as told': OLD.replace('v0.21.0', 'v0.22.0').replace(
      '- --registry=txt\n',
      '- --registry=txt\n            - --annotation-prefix=external-dns.alpha.kubernetes.io/\n',
    ),
    'a version that is not told': OLD.replace(':v0.21.0', ''),
    'an object that external-dns does not watch': streamOf(
      PLATFORM,
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: other\n  namespace: apps\n  annotations:\n    external-dns.alpha.kubernetes.io/hostname: other.sample.com\nspec:\n  selector:\n    app: web\n  ports:\n    - name: http\n      port: 80\n      targetPort: 8080\n',
    ),
  },
  bad: [
    {
      slip: 'the old prefix with 0.22',
      of: 'the prefix since 0.22',
      line: 'external-dns.kubernetes.io/hostname: www.sample.com',
      becomes: 'external-dns.alpha.kubernetes.io/hostname: www.sample.com',
      finds: {
        code: 'AH611',
        object: 'Gateway istio-ingress/web',
        path: 'metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]',
        severity: 'error',
        related: ['Deployment external-dns/external-dns'],
      },
    },
    {
      slip: 'the new prefix with 0.21',
      of: 'the prefix since 0.22',
      line: 'image: registry.k8s.io/external-dns/external-dns:v0.22.0',
      becomes: 'image: registry.k8s.io/external-dns/external-dns:v0.21.0',
      finds: {
        code: 'AH611',
        object: 'Gateway istio-ingress/web',
        path: 'metadata.annotations["external-dns.kubernetes.io/hostname"]',
      },
    },
    {
      slip: 'another prefix is told',
      of: 'the old prefix, as told',
      line: '- --annotation-prefix=external-dns.alpha.kubernetes.io/',
      becomes: '- --annotation-prefix=dns.sample.com/',
      finds: {
        code: 'AH611',
        object: 'Gateway istio-ingress/web',
        path: 'metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]',
      },
    },
  ],
};
