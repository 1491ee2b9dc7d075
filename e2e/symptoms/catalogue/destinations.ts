import { add, give, giveItem, set, take } from '../mutation/edit';
import type { Mutation } from '../mutation/mutation';
import { APP_FILE, APP_SERVICE, HOST_FILE, manifest, ROUTE } from './objects';
import { answers, unharmed } from './seen';

const DESTINATION = '/spec/http/0/route/0/destination';
const APP_HOST = 'httpbin.apps.svc.cluster.local';
const NETWORKING = 'networking.istio.io/v1';

/** Where routes lead to. */
export const DESTINATION_SLIPS: readonly Mutation[] = [
  {
    name: 'destination-missing',
    rows: [12],
    setup: 'after-good-state',
    edits: [set(ROUTE, `${DESTINATION}/host`, APP_HOST, 'htpbin.apps.svc.cluster.local')],
    expect: answers(503, '503'),
  },
  {
    name: 'destination-port-missing',
    rows: [12],
    setup: 'after-good-state',
    edits: [set(ROUTE, `${DESTINATION}/port/number`, 8000, 8080)],
    expect: answers(503, '503'),
  },
  {
    name: 'route-without-port-to-a-service-with-two',
    rows: [13],
    setup: 'after-good-state',
    given: [
      giveItem(APP_SERVICE, '/spec/ports', { name: 'http-metrics', port: 9000, protocol: 'TCP', targetPort: 8080 }),
    ],
    edits: [take(ROUTE, `${DESTINATION}/port`, { number: 8000 })],
    expect: answers(503, "503: Istio takes the Gateway server's port number"),
  },
  {
    name: 'short-name-with-a-dot',
    rows: [98],
    setup: 'after-good-state',
    edits: [set(ROUTE, `${DESTINATION}/host`, APP_HOST, 'httpbin.apps')],
    expect: answers(503, '503'),
  },
  {
    name: 'short-name-without-a-dot',
    rows: [98],
    setup: 'after-good-state',
    edits: [set(ROUTE, `${DESTINATION}/host`, APP_HOST, 'httpbin')],
    expect: unharmed('dotless names are completed'),
  },
  {
    name: 'service-exported-to-its-own-namespace',
    rows: [99],
    setup: 'after-good-state',
    edits: [give(APP_SERVICE, '/metadata/annotations', { 'networking.istio.io/exportTo': '.' })],
    expect: answers(503, '503'),
  },
  {
    name: 'sidecar-that-hides-the-app',
    rows: [99],
    setup: 'after-good-state',
    edits: [
      add(
        HOST_FILE,
        manifest(NETWORKING, 'Sidecar', 'istio-ingress/default', { spec: { egress: [{ hosts: ['./*'] }] } }),
      ),
    ],
    expect: answers(503, '503'),
  },
  {
    name: 'subset-without-destinationrule',
    rows: [101],
    setup: 'after-good-state',
    edits: [give(ROUTE, `${DESTINATION}/subset`, 'v1')],
    expect: answers(503, '503'),
  },
  {
    name: 'subset-of-an-invisible-destinationrule',
    rows: [101],
    setup: 'after-good-state',
    given: [give(ROUTE, `${DESTINATION}/subset`, 'v1'), add(APP_FILE, subsets('apps'))],
    edits: [set(`DestinationRule apps/httpbin`, '/metadata/namespace', 'apps', 'external-dns')],
    expect: answers(503, '503'),
  },
  {
    name: 'wildcard-destinationrule-beside-the-gateway',
    rows: [101],
    setup: 'after-good-state',
    given: [give(ROUTE, `${DESTINATION}/subset`, 'v1'), add(APP_FILE, subsets('apps'))],
    edits: [
      add(
        HOST_FILE,
        manifest(NETWORKING, 'DestinationRule', 'istio-ingress/everything', {
          spec: { host: '*.apps.svc.cluster.local', trafficPolicy: { connectionPool: { http: { maxRetries: 3 } } } },
        }),
      ),
    ],
    expect: answers(503, "503: it hides the app's"),
  },
];

function subsets(namespace: string) {
  return manifest(NETWORKING, 'DestinationRule', `${namespace}/httpbin`, {
    spec: { host: APP_HOST, subsets: [{ name: 'v1', labels: { 'app.kubernetes.io/name': 'httpbin' } }] },
  });
}
