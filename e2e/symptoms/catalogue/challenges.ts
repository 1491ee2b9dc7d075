import { add, give, remove, set, setItem, take } from '../mutation/edit';
import type { Mutation } from '../mutation/mutation';
import {
  CERTIFICATE,
  EDGE_SERVICE,
  GATEWAY,
  HOST,
  HOST_FILE,
  INGRESS_CLASS,
  ISSUER,
  manifest,
  SOLVER,
} from './objects';
import { INTERNAL, notIssued, PUBLIC, REDIRECTED, refused, unharmed } from './seen';

const PENDING = /^challenge: application\.sample\.com pending/;
const NO_SOLVER = /no configured challenge solvers can be used/;

/** The way of a challenge: solver, class, gateway, load balancer. */
export const CHALLENGE_SLIPS: readonly Mutation[] = [
  {
    name: 'https-redirect-at-first-issuance',
    rows: [39],
    setup: 'plain',
    edits: [give(GATEWAY, '/spec/servers/1/tls', { httpsRedirect: true })],
    expect: notIssued('challenge gets 301, then `Get "https://…": EOF`', PENDING, { http: REDIRECTED }),
  },
  {
    name: 'https-redirect-at-renewal',
    rows: [39],
    setup: 'renewal',
    edits: [give(GATEWAY, '/spec/servers/1/tls', { httpsRedirect: true })],
    expect: unharmed('https stays 200 and nothing shows outside until the certificate expires', {
      certificate: /^not renewed$/,
      outage: false,
      said: PENDING,
    }),
  },
  {
    name: 'ingressclass-missing',
    rows: [40],
    setup: 'plain',
    edits: [remove(INGRESS_CLASS)],
    expect: notIssued('challenge 404', PENDING),
  },
  {
    name: 'ingressclass-controller-wrong',
    rows: [40],
    setup: 'plain',
    edits: [set(INGRESS_CLASS, '/spec/controller', 'istio.io/ingress-controller', 'istio.io/gateway-controller')],
    expect: notIssued('challenge 404', PENDING),
  },
  {
    name: 'solver-class-name-typo',
    rows: [40],
    setup: 'plain',
    edits: [set(ISSUER, `${SOLVER}/http01/ingress/ingressClassName`, 'istio', 'isto')],
    expect: notIssued('challenge 404', PENDING),
  },
  {
    name: 'solver-class-differs-from-mesh',
    rows: [41],
    setup: 'plain',
    edits: [
      set(
        ISSUER,
        `${SOLVER}/http01/ingress`,
        { ingressClassName: 'istio', serviceType: 'ClusterIP' },
        { class: 'istio-ssl', serviceType: 'ClusterIP' },
      ),
    ],
    expect: notIssued('challenge 404', PENDING),
  },
  {
    name: 'solver-with-class-and-class-name',
    rows: [50],
    setup: 'after-good-state',
    edits: [give(ISSUER, `${SOLVER}/http01/ingress/class`, 'istio')],
    expect: refused('webhook rejects', /denied the request/),
  },
  {
    name: 'wildcard-with-http01',
    rows: [46],
    setup: 'plain',
    edits: [setItem(CERTIFICATE, '/spec/dnsNames', HOST, '*.sample.com')],
    expect: notIssued('"no configured challenge solvers can be used"', NO_SOLVER),
  },
  {
    name: 'solver-for-another-zone',
    rows: [47],
    setup: 'plain',
    edits: [give(ISSUER, `${SOLVER}/selector`, { dnsZones: ['example.com'] })],
    expect: notIssued('"no configured challenge solvers can be used"', NO_SOLVER),
  },
  {
    name: 'solver-for-another-name',
    rows: [47],
    setup: 'plain',
    edits: [give(ISSUER, `${SOLVER}/selector`, { dnsNames: ['www.sample.com'] })],
    expect: notIssued('"no configured challenge solvers can be used"', NO_SOLVER),
  },
  {
    name: 'solver-for-other-labels',
    rows: [47],
    setup: 'plain',
    edits: [give(ISSUER, `${SOLVER}/selector`, { matchLabels: { solver: 'http01' } })],
    expect: notIssued('"no configured challenge solvers can be used"', NO_SOLVER),
  },
  {
    name: 'gateway-api-solver',
    rows: [68],
    setup: 'plain',
    edits: [
      set(
        ISSUER,
        `${SOLVER}/http01`,
        { ingress: { ingressClassName: 'istio', serviceType: 'ClusterIP' } },
        { gatewayHTTPRoute: { parentRefs: [{ name: 'application-gateway' }] } },
      ),
    ],
    expect: notIssued('"gateway api is not enabled"', /gateway ?api is not enabled/i),
  },
  {
    name: 'mtls-to-solver-pods',
    rows: [110],
    setup: 'plain',
    edits: [
      add(
        HOST_FILE,
        manifest('networking.istio.io/v1', 'DestinationRule', 'istio-ingress/all', {
          spec: { host: '*.local', trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } } },
        }),
      ),
    ],
    expect: notIssued('challenge 503', /503/),
  },
  {
    name: 'load-balancer-without-scheme',
    rows: [91],
    setup: 'plain',
    edits: [
      take(
        EDGE_SERVICE,
        '/metadata/annotations/service.beta.kubernetes.io~1aws-load-balancer-scheme',
        'internet-facing',
      ),
    ],
    expect: {
      words: 'host unreachable, the Certificate Failed',
      dns: INTERNAL,
      http: /unreachable|time-out/,
      https: /unreachable|time-out/,
      said: /^(order|challenge): .* invalid/,
    },
  },
  {
    name: 'load-balancer-internal',
    rows: [61, 85],
    setup: 'plain',
    edits: [
      set(
        EDGE_SERVICE,
        '/metadata/annotations/service.beta.kubernetes.io~1aws-load-balancer-scheme',
        'internet-facing',
        'internal',
      ),
    ],
    expect: {
      words: "Let's Encrypt cannot connect",
      dns: INTERNAL,
      http: /unreachable|time-out/,
      https: /unreachable|time-out/,
      said: /^(order|challenge): .* invalid/,
    },
  },
  {
    name: 'host-at-another-entry-point',
    rows: [120],
    setup: 'plain',
    edits: [set(GATEWAY, '/spec/selector/istio', 'ingressgateway-ssl', 'ingressgateway-public')],
    expect: { words: 'challenge 404', dns: PUBLIC, https: /^certificate not valid/, said: PENDING },
  },
];
