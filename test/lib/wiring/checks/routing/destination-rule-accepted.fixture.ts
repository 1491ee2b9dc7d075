import type { CheckFixture } from '../fixture';
import { streamOf } from '../platform-tree';
import { SUBSET } from './subset-tree';

const WITH_TLS = streamOf(
  SUBSET.replace('        version: v1\n', '        version: v1\n').replace(
    'spec:\n  host: web.apps.svc.cluster.local',
    'spec:\n  trafficPolicy:\n    tls:\n      mode: ISTIO_MUTUAL\n  host: web.apps.svc.cluster.local',
  ),
  `\
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata:
  name: payments
  namespace: apps
spec:
  hosts: [api.payments.net]
  resolution: STATIC
  endpoints:
    - address: 192.0.2.7
  ports:
    - number: 443
      name: tls
      protocol: TLS
`,
);

export const fixture: CheckFixture = {
  good: { 'a DestinationRule and a ServiceEntry': WITH_TLS },
  bad: [
    {
      slip: 'a subset name in capitals',
      of: 'a DestinationRule and a ServiceEntry',
      line: '- name: v1',
      becomes: '- name: V1',
      finds: { code: 'AH392', object: 'DestinationRule apps/web', path: 'spec.subsets[0].name', severity: 'error' },
    },
    {
      slip: 'mutual TLS with a certificate of its own, which is not given',
      of: 'a DestinationRule and a ServiceEntry',
      line: 'mode: ISTIO_MUTUAL',
      becomes: 'mode: MUTUAL',
      finds: { code: 'AH392', object: 'DestinationRule apps/web', path: 'spec.trafficPolicy.tls' },
    },
    {
      slip: 'a mode of servers',
      of: 'a DestinationRule and a ServiceEntry',
      line: 'mode: ISTIO_MUTUAL',
      becomes: 'mode: STRICT',
      finds: { code: 'AH392', object: 'DestinationRule apps/web', path: 'spec.trafficPolicy.tls.mode' },
    },
    {
      slip: 'no host',
      of: 'a DestinationRule and a ServiceEntry',
      line: 'host: web.apps.svc.cluster.local',
      finds: { code: 'AH392', object: 'DestinationRule apps/web', path: '' },
    },
    {
      slip: 'endpoints that nothing resolves',
      of: 'a DestinationRule and a ServiceEntry',
      line: 'resolution: STATIC',
      becomes: 'resolution: NONE',
      finds: { code: 'AH393', object: 'ServiceEntry apps/payments', path: 'spec.endpoints', severity: 'error' },
    },
    {
      slip: 'a bare wildcard',
      of: 'a DestinationRule and a ServiceEntry',
      line: 'hosts: [api.payments.net]',
      becomes: 'hosts: ["*"]',
      finds: { code: 'AH393', object: 'ServiceEntry apps/payments', path: 'spec.hosts[0]' },
    },
  ],
};
