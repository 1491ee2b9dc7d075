import { give, set, take } from '../mutation/edit';
import type { Mutation } from '../mutation/mutation';
import { EDGE, EDGE_SERVICE, GATEWAY, HOST } from './objects';
import { DOWN, NO_RECORD, notIssued, PUBLIC, REDIRECTED, SILENT, unharmed } from './seen';

const TEMPLATE = '/spec/template';

/** The gateway's pods and the Service before them. */
export const EDGE_SLIPS: readonly Mutation[] = [
  {
    name: 'gateway-selector-typo',
    rows: [1, 72],
    setup: 'plain',
    edits: [set(GATEWAY, '/spec/selector/istio', 'ingressgateway-ssl', 'ingressgateway-sll')],
    expect: { words: 'no record at all: NXDOMAIN', dns: NO_RECORD },
  },
  {
    name: 'gateway-selector-typo-later',
    rows: [1],
    setup: 'after-good-state',
    edits: [set(GATEWAY, '/spec/selector/istio', 'ingressgateway-ssl', 'ingressgateway-sll')],
    expect: { words: 'with a record, connection refused', dns: PUBLIC, http: DOWN, https: DOWN },
  },
  {
    name: 'service-without-port-443',
    rows: [2],
    setup: 'after-good-state',
    edits: [take(EDGE_SERVICE, '/spec/ports/2', { name: 'https', port: 443, protocol: 'TCP', targetPort: 443 })],
    expect: { words: 'time-out', dns: PUBLIC, http: REDIRECTED, https: SILENT },
  },
  {
    name: 'service-without-port-80',
    rows: [2, 62],
    setup: 'plain',
    edits: [take(EDGE_SERVICE, '/spec/ports/1', { name: 'http2', port: 80, protocol: 'TCP', targetPort: 80 })],
    expect: notIssued('challenge fails', /^challenge: /, { http: SILENT }),
  },
  {
    name: 'edge-service-selector-typo',
    rows: [32, 72],
    setup: 'plain',
    edits: [set(EDGE_SERVICE, '/spec/selector/istio', 'ingressgateway-ssl', 'ingressgateway-sll')],
    expect: { words: 'no target, no record', dns: NO_RECORD },
  },
  {
    name: 'ports-share-a-target-port-at-renewal',
    rows: [18],
    setup: 'renewal',
    edits: [set(EDGE_SERVICE, '/spec/ports/2/targetPort', 443, 80)],
    expect: { words: 'https down during the renewal', outage: true },
  },
  {
    name: 'ports-share-a-target-port-with-https-redirect',
    rows: [18],
    setup: 'after-good-state',
    given: [set(EDGE_SERVICE, '/spec/ports/2/targetPort', 443, 80)],
    edits: [give(GATEWAY, '/spec/servers/1/tls', { httpsRedirect: true })],
    expect: { words: 'port 80 closes connections', dns: PUBLIC, http: DOWN },
  },
  {
    name: 'ports-share-a-target-port-with-https-redirect-of-one-host',
    rows: [18],
    setup: 'after-good-state',
    given: [
      set(EDGE_SERVICE, '/spec/ports/2/targetPort', 443, 80),
      set(GATEWAY, '/spec/servers/0/hosts/0', `apps/${HOST}`, HOST),
      set(GATEWAY, '/spec/servers/1/hosts/0', `istio-ingress/${HOST}`, HOST),
    ],
    edits: [give(GATEWAY, '/spec/servers/1/tls', { httpsRedirect: true })],
    expect: { words: 'port 80 closes connections', dns: PUBLIC, http: DOWN },
  },
  {
    name: 'injection-label-missing',
    rows: [25],
    setup: 'plain',
    edits: [take(EDGE, `${TEMPLATE}/metadata/labels/sidecar.istio.io~1inject`, 'true')],
    expect: { words: 'ImagePullBackOff on image "auto"', http: DOWN, https: DOWN, said: /ImagePull|"auto"/ },
  },
  {
    name: 'injection-label-missing-later',
    rows: [25],
    setup: 'after-good-state',
    edits: [take(EDGE, `${TEMPLATE}/metadata/labels/sidecar.istio.io~1inject`, 'true')],
    expect: unharmed('ImagePullBackOff, and the old pods go on', { said: /ImagePull|"auto"/ }),
  },
  {
    name: 'injection-disabled-for-namespace',
    rows: [25],
    setup: 'plain',
    edits: [give('Namespace istio-ingress', '/metadata/labels/istio-injection', 'disabled')],
    expect: { words: 'ImagePullBackOff on image "auto"', http: DOWN, https: DOWN, said: /ImagePull|"auto"/ },
  },
  {
    name: 'gateway-template-missing',
    rows: [26],
    setup: 'plain',
    edits: [take(EDGE, `${TEMPLATE}/metadata/annotations/inject.istio.io~1templates`, 'gateway')],
    expect: { words: 'no pods', http: DOWN, https: DOWN },
  },
  {
    name: 'proxy-container-otherwise-named',
    rows: [26],
    setup: 'plain',
    edits: [set(EDGE, `${TEMPLATE}/spec/containers/0/name`, 'istio-proxy', 'proxy')],
    expect: { words: 'ImagePullBackOff: image stays "auto"', http: DOWN, https: DOWN, said: /ImagePull|"auto"/ },
  },
  {
    name: 'old-proxy-arguments',
    rows: [27],
    setup: 'plain',
    edits: [
      give(EDGE, `${TEMPLATE}/spec/containers/0/args`, [
        'proxy',
        'router',
        '--domain',
        '$(POD_NAMESPACE).svc.cluster.local',
        '--drainDuration',
        '45s',
        '--serviceCluster',
        'istio-ingressgateway-ssl',
        '--zipkinAddress',
        'zipkin:9411',
      ]),
    ],
    expect: unharmed('silently ignored'),
  },
  {
    name: 'unprivileged-pod-with-low-ports',
    rows: [107],
    setup: 'plain',
    edits: [give(EDGE, `${TEMPLATE}/spec/containers/0/env`, [{ name: 'ISTIO_META_UNPRIVILEGED_POD', value: 'true' }])],
    expect: { words: 'listener dropped', http: DOWN, https: DOWN },
  },
  {
    name: 'no-seccomp-profile-under-restricted',
    rows: [29],
    setup: 'plain',
    edits: [take(EDGE, `${TEMPLATE}/spec/securityContext/seccompProfile`, { type: 'RuntimeDefault' })],
    expect: { words: 'pods rejected', http: DOWN, https: DOWN, said: /violates PodSecurity/ },
  },
];
