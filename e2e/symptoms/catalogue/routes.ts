import { add, give, giveItem, set, setItem, take } from '../mutation/edit';
import type { Mutation } from '../mutation/mutation';
import { APP_FILE, GATEWAY, HOST, manifest, REDIRECT, ROUTE } from './objects';
import { answers, PUBLIC, unharmed } from './seen';

const BOUND_TO = 'istio-ingress/application-gateway';
const APP_HOST = 'httpbin.apps.svc.cluster.local';
const NETWORKING = 'networking.istio.io/v1';

/** Which routes a gateway takes, and which of them a request takes. */
export const ROUTE_SLIPS: readonly Mutation[] = [
  {
    name: 'virtualservice-gateway-typo',
    rows: [10],
    setup: 'after-good-state',
    edits: [setItem(ROUTE, '/spec/gateways', BOUND_TO, 'istio-ingress/aplication-gateway')],
    expect: answers(404, '404'),
  },
  {
    name: 'virtualservice-gateway-without-namespace',
    rows: [10],
    setup: 'after-good-state',
    edits: [setItem(ROUTE, '/spec/gateways', BOUND_TO, 'application-gateway')],
    expect: answers(404, '404'),
  },
  {
    name: 'virtualservice-gateway-in-its-own-namespace',
    rows: [10],
    setup: 'plain',
    edits: [setItem(ROUTE, '/spec/gateways', BOUND_TO, 'apps/application-gateway')],
    expect: answers(404, '404'),
  },
  {
    name: 'virtualservice-host-typo',
    rows: [11],
    setup: 'after-good-state',
    edits: [setItem(ROUTE, '/spec/hosts', HOST, 'aplication.sample.com')],
    expect: answers(404, '404'),
  },
  {
    name: 'virtualservice-exported-to-its-own-namespace',
    rows: [19],
    setup: 'after-good-state',
    edits: [give(ROUTE, '/spec/exportTo', ['.'])],
    expect: answers(404, '404'),
  },
  {
    name: 'server-host-of-another-namespace',
    rows: [19],
    setup: 'after-good-state',
    edits: [setItem(GATEWAY, '/spec/servers/0/hosts', `apps/${HOST}`, `app/${HOST}`)],
    expect: answers(404, '404'),
  },
  {
    name: 'redirect-on-both-ports',
    rows: [20],
    setup: 'after-good-state',
    given: [setItem(GATEWAY, '/spec/servers/0/hosts', `apps/${HOST}`, `*/${HOST}`)],
    edits: [take(REDIRECT, '/spec/http/0/match', [{ port: 80 }])],
    expect: { words: 'ERR_TOO_MANY_REDIRECTS', dns: PUBLIC, https: /^301$/ },
  },
  {
    name: 'redirect-without-port-behind-hosts-with-namespace',
    rows: [20],
    setup: 'after-good-state',
    edits: [take(REDIRECT, '/spec/http/0/match', [{ port: 80 }])],
    expect: unharmed("nothing: the server on 443 takes the app's namespace alone"),
  },
  {
    name: 'route-that-redirects',
    rows: [20],
    setup: 'after-good-state',
    edits: [
      set(
        ROUTE,
        '/spec/http',
        [
          {
            match: [{ port: 443, uri: { prefix: '/' } }],
            name: 'prefix /',
            route: [{ destination: { host: APP_HOST, port: { number: 8000 } } }],
          },
        ],
        [{ redirect: { scheme: 'https', redirectCode: 301 } }],
      ),
    ],
    expect: { words: 'ERR_TOO_MANY_REDIRECTS', dns: PUBLIC, https: /^301$/ },
  },
  {
    name: 'route-after-a-catch-all',
    rows: [21],
    setup: 'after-good-state',
    edits: [
      giveItem(ROUTE, '/spec/http', {
        name: 'late',
        match: [{ port: 443, uri: { prefix: '/' } }],
        directResponse: { status: 418 },
      }),
    ],
    expect: unharmed('never used'),
  },
  {
    name: 'route-before-by-catch-all',
    rows: [21],
    setup: 'after-good-state',
    given: [take(ROUTE, '/spec/http/0/match', [{ port: 443, uri: { prefix: '/' } }])],
    edits: [
      giveItem(ROUTE, '/spec/http', {
        name: 'late',
        match: [{ uri: { prefix: '/' } }],
        directResponse: { status: 418 },
      }),
    ],
    expect: unharmed('never used', { said: /not used/ }),
  },
  {
    name: 'match-port-of-the-container',
    rows: [104],
    setup: 'after-good-state',
    edits: [set(ROUTE, '/spec/http/0/match/0/port', 443, 8080)],
    expect: answers(404, '404'),
  },
  {
    name: 'delegate-with-hosts',
    rows: [102],
    setup: 'after-good-state',
    given: [
      take(ROUTE, '/spec/http/0/route', [{ destination: { host: APP_HOST, port: { number: 8000 } } }]),
      give(ROUTE, '/spec/http/0/delegate', { name: 'late', namespace: 'apps' }),
      add(
        APP_FILE,
        manifest(NETWORKING, 'VirtualService', 'apps/late', {
          spec: { http: [{ route: [{ destination: { host: APP_HOST, port: { number: 8000 } } }] }] },
        }),
      ),
    ],
    edits: [give('VirtualService apps/late', '/spec/hosts', [HOST])],
    expect: answers(404, '404'),
  },
  {
    name: 'tls-routes-on-a-terminating-server',
    rows: [103],
    setup: 'after-good-state',
    edits: [
      set(
        ROUTE,
        '/spec',
        {
          gateways: [BOUND_TO],
          hosts: [HOST],
          http: [
            {
              match: [{ port: 443, uri: { prefix: '/' } }],
              name: 'prefix /',
              route: [{ destination: { host: APP_HOST, port: { number: 8000 } } }],
            },
          ],
        },
        {
          gateways: [BOUND_TO],
          hosts: [HOST],
          tls: [
            {
              match: [{ port: 443, sniHosts: [HOST] }],
              route: [{ destination: { host: APP_HOST, port: { number: 8000 } } }],
            },
          ],
        },
      ),
    ],
    expect: answers(404, '404'),
  },
];
