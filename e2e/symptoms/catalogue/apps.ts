import { add, give, set, take } from '../mutation/edit';
import type { Mutation } from '../mutation/mutation';
import {
  APP,
  APP_FILE,
  APP_NAMESPACE,
  APP_SERVICE,
  EDGE_BUDGET,
  EDGE_SCALER,
  HOST_FILE,
  ISSUER,
  manifest,
} from './objects';
import { answers, refused, unharmed } from './seen';

const NETWORKING = 'networking.istio.io/v1';
const SECURITY = 'security.istio.io/v1';
const APP_HOST = 'httpbin.apps.svc.cluster.local';
const STRICT = manifest(SECURITY, 'PeerAuthentication', 'apps/default', { spec: { mtls: { mode: 'STRICT' } } });

/** The app's pods, and Kubernetes' own rules. */
export const APP_SLIPS: readonly Mutation[] = [
  {
    name: 'app-service-selector-typo',
    rows: [32],
    setup: 'after-good-state',
    edits: [set(APP_SERVICE, '/spec/selector/app.kubernetes.io~1name', 'httpbin', 'htpbin')],
    expect: answers(503, 'no endpoints: 503'),
  },
  {
    name: 'target-port-of-no-container',
    rows: [115],
    setup: 'after-good-state',
    edits: [set(APP_SERVICE, '/spec/ports/0/targetPort', 8080, 'web')],
    expect: answers(503, 'no endpoints for the port: 503'),
  },
  {
    name: 'externalname-to-nowhere',
    rows: [100],
    setup: 'after-good-state',
    edits: [
      take(APP_SERVICE, '/spec/selector', { 'app.kubernetes.io/name': 'httpbin' }),
      give(APP_SERVICE, '/spec/type', 'ExternalName'),
      give(APP_SERVICE, '/spec/externalName', 'httpbin.nowhere.internal'),
    ],
    expect: answers(503, '503'),
  },
  {
    name: 'service-port-without-protocol',
    rows: [22],
    setup: 'after-good-state',
    given: [set(APP_SERVICE, '/spec/ports/0/name', 'http', 'web')],
    edits: [take(APP_SERVICE, '/spec/ports/0/appProtocol', 'http')],
    expect: unharmed('protocol sniffing'),
  },
  {
    name: 'service-port-with-another-protocol',
    rows: [22],
    setup: 'after-good-state',
    given: [set(APP_SERVICE, '/spec/ports/0/name', 'http', 'web')],
    edits: [set(APP_SERVICE, '/spec/ports/0/appProtocol', 'http', 'https')],
    expect: unharmed('the gateway speaks HTTP all the same'),
  },
  {
    name: 'app-namespace-not-injected',
    rows: [23],
    setup: 'plain',
    edits: [take(APP_NAMESPACE, '/metadata/labels/istio-injection', 'enabled')],
    expect: unharmed('no sidecar'),
  },
  {
    name: 'both-injection-labels',
    rows: [24],
    setup: 'plain',
    edits: [give(APP_NAMESPACE, '/metadata/labels/istio.io~1rev', 'canary')],
    expect: unharmed("the default webhook's proxy"),
  },
  {
    name: 'authorizationpolicy-deny',
    rows: [114],
    setup: 'after-good-state',
    // Connections that are open go on by the former rules until the sidecar's listener is drained.
    seconds: 75,
    edits: [add(APP_FILE, manifest(SECURITY, 'AuthorizationPolicy', 'apps/nobody', { spec: {} }))],
    expect: answers(403, '403'),
  },
  {
    name: 'authorizationpolicy-of-another-gateway',
    rows: [114],
    setup: 'after-good-state',
    // Connections that are open go on by the former rules until the sidecar's listener is drained.
    seconds: 75,
    edits: [
      add(
        APP_FILE,
        manifest(SECURITY, 'AuthorizationPolicy', 'apps/gateways', {
          spec: {
            rules: [{ from: [{ source: { principals: ['cluster.local/ns/istio-system/sa/istio-ingressgateway'] } }] }],
          },
        }),
      ),
    ],
    expect: answers(403, '403'),
  },
  {
    name: 'strict-mtls-and-a-destinationrule-without-tls',
    rows: [114],
    setup: 'after-good-state',
    given: [add(APP_FILE, STRICT)],
    edits: [
      add(
        APP_FILE,
        manifest(NETWORKING, 'DestinationRule', 'apps/httpbin', {
          spec: { host: APP_HOST, trafficPolicy: { tls: { mode: 'DISABLE' } } },
        }),
      ),
    ],
    expect: answers(503, '503'),
  },
  {
    name: 'mtls-to-pods-without-sidecar',
    rows: [110, 114],
    setup: 'after-good-state',
    given: [give(APP, '/spec/template/metadata/labels/sidecar.istio.io~1inject', 'false')],
    edits: [
      add(
        HOST_FILE,
        manifest(NETWORKING, 'DestinationRule', 'istio-ingress/all', {
          spec: { host: '*.local', trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } } },
        }),
      ),
    ],
    expect: answers(503, '503'),
  },
  {
    name: 'deployment-selector-mismatch',
    rows: [31],
    setup: 'after-good-state',
    edits: [set(APP, '/spec/template/metadata/labels/app.kubernetes.io~1name', 'httpbin', 'htpbin')],
    expect: refused('API server rejects', /selector. does not match template .labels|selector does not match/),
  },
  {
    name: 'api-version-removed',
    rows: [30],
    setup: 'after-good-state',
    edits: [set(EDGE_SCALER, '/apiVersion', 'autoscaling/v2', 'autoscaling/v2beta2')],
    expect: refused('"no matches for kind"', /no matches for kind/),
  },
  {
    name: 'disruption-budget-of-every-pod',
    rows: [33],
    setup: 'after-good-state',
    given: [take(EDGE_BUDGET, '/spec/maxUnavailable', 1)],
    edits: [give(EDGE_BUDGET, '/spec/minAvailable', 1)],
    expect: unharmed('node drains block for ever', { said: /^budget: istio-ingressgateway-ssl 0 1/ }),
  },
  {
    name: 'disruption-budget-of-no-pod',
    rows: [116],
    setup: 'after-good-state',
    edits: [set(EDGE_BUDGET, '/spec/selector/matchLabels/istio', 'ingressgateway-ssl', 'ingressgateway-sll')],
    expect: unharmed('no protection', { said: /^budget: istio-ingressgateway-ssl 0 0/ }),
  },
  {
    name: 'scaler-of-no-deployment',
    rows: [34, 116],
    setup: 'plain',
    edits: [set(EDGE_SCALER, '/spec/scaleTargetRef/name', 'istio-ingressgateway-ssl', 'istio-ingressgateway-sll')],
    expect: unharmed('HPA inactive', { said: /FailedGetScale/ }),
  },
  {
    name: 'namespace-on-a-cluster-kind',
    rows: [36],
    setup: 'after-good-state',
    edits: [give(ISSUER, '/metadata/namespace', 'cert-manager')],
    expect: unharmed('dropped silently'),
  },
];
