import type { CheckFixture } from '../fixture';
import { PARTS, PLATFORM, streamOf } from '../platform-tree';
import { ARGUMENTS, TWO_SIDES, withArguments } from './external-dns-trees';

const BY_LABEL = withArguments(...ARGUMENTS, '--label-filter=dns in (public)').replace(
  '  annotations:\n    dns: public\n',
  '  labels:\n    dns: public\n',
);

// A Gateway whose record is made by hand, and says so.
const BY_HAND = PLATFORM.replace('dns: public', 'external-dns.kubernetes.io/controller: none');

const BY_DNS_ENDPOINT = streamOf(
  PLATFORM.replace('dns: public', 'team: web')
    .replace('- --source=istio-gateway\n', '- --source=istio-gateway\n            - --source=crd\n')
    .replace('dns in (public)', 'team'),
  `\
apiVersion: externaldns.k8s.io/v1alpha1
kind: DNSEndpoint
metadata:
  name: web
  namespace: apps
  annotations:
    team: web
spec:
  endpoints:
    - dnsName: web.sample.com
      recordType: CNAME
      targets: [edge.sample.net]
`,
).replace(
  'verbs: [get, watch, list]\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding',
  `verbs: [get, watch, list]
  - apiGroups: [externaldns.k8s.io]
    resources: [dnsendpoints]
    verbs: [get, watch, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding`,
);

// Nothing is said of records where external-dns runs from elsewhere.
const WITHOUT = streamOf(PARTS.NAMESPACES, PARTS.GATEWAY_WORKLOAD, PARTS.ISSUER, PARTS.HOST, PARTS.APP).replace(
  'dns: public',
  'dns: other',
);

const BY_HELM_TOO = streamOf(
  PLATFORM.replace('dns: public', 'dns: partners'),
  `\
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: external-dns-partners
  namespace: external-dns
spec:
  chart:
    spec:
      chart: external-dns
`,
);

export const fixture: CheckFixture = {
  good: {
    'the Gateway meets the filter': PLATFORM,
    'two instances, each with a Gateway of its own': TWO_SIDES,
    'a label filter': BY_LABEL,
    'no filter': withArguments(...ARGUMENTS),
    'a filter that leaves out, and a Gateway that is not left out': withArguments(
      ...ARGUMENTS,
      '--annotation-filter=dns notin (none)',
    ),
    'a Gateway that is left to another controller': BY_HAND,
    'a record by a DNSEndpoint': BY_DNS_ENDPOINT,
    'no external-dns in the tree': WITHOUT,
    'another external-dns from a chart': BY_HELM_TOO,
    'a filter that is not rendered': PLATFORM.replace('dns in (public)', '${FILTER}'),
  },
  bad: [
    {
      slip: 'a Gateway with a slip in its annotation',
      of: 'two instances, each with a Gateway of its own',
      line: 'dns: public',
      becomes: 'dns: pubilc',
      finds: {
        code: 'AH602',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[2]',
        severity: 'error',
        related: ['Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'a Gateway with the annotation under another key',
      of: 'two instances, each with a Gateway of its own',
      line: 'dns: private',
      becomes: 'dsn: private',
      finds: {
        code: 'AH601',
        object: 'Gateway istio-internal/metrics',
        path: 'metadata.annotations.dsn',
        severity: 'error',
        related: ['Deployment external-dns/external-dns-private'],
      },
    },
    {
      slip: 'a Gateway without the annotation',
      of: 'the Gateway meets the filter',
      line: 'dns: public',
      becomes: 'team: web',
      finds: {
        code: 'AH601',
        object: 'Gateway istio-ingress/web',
        path: 'metadata.annotations',
        severity: 'warning',
        related: ['Deployment external-dns/external-dns'],
      },
    },
    {
      slip: 'a Gateway with an annotation for nobody',
      of: 'the Gateway meets the filter',
      line: 'dns: public',
      becomes: 'dns: partners',
      finds: {
        code: 'AH602',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[2]',
        severity: 'warning',
        related: ['Gateway istio-ingress/web'],
      },
    },
    {
      slip: 'a filter for what no Gateway has',
      of: 'the Gateway meets the filter',
      line: '- --annotation-filter=dns in (public)',
      becomes: '- --annotation-filter=dns=publik',
      finds: {
        code: 'AH602',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[2]',
        severity: 'error',
      },
    },
    {
      slip: 'a label with a slip',
      of: 'a label filter',
      line: 'dns: public',
      becomes: 'dns: pubic',
      finds: {
        code: 'AH602',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[5]',
      },
    },
  ],
};
