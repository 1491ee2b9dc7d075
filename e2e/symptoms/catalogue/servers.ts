import { add, give, set, take } from '../mutation/edit';
import type { Mutation } from '../mutation/mutation';
import { EDGE_FILE, GATEWAY, HOST, manifest } from './objects';
import { DOWN, PUBLIC, REDIRECTED, refused, tlsBroken, unharmed } from './seen';

/** The servers of the Gateway. */
export const SERVER_SLIPS: readonly Mutation[] = [
  {
    name: 'gateway-in-app-namespace',
    rows: [1],
    setup: 'after-good-state',
    edits: [set(GATEWAY, '/metadata/namespace', 'istio-ingress', 'apps')],
    // PILOT_SCOPE_GATEWAY_TO_NAMESPACE is on: pods of another namespace are no match.
    expect: { words: 'with a record, connection refused', dns: PUBLIC, http: DOWN, https: DOWN },
  },
  {
    name: 'gateway-server-port-not-of-the-service',
    rows: [2],
    setup: 'after-good-state',
    edits: [set(GATEWAY, '/spec/servers/0/port/number', 443, 8443)],
    expect: { words: 'no listener behind port 443', dns: PUBLIC, http: REDIRECTED, https: DOWN },
  },
  {
    name: 'https-server-without-tls',
    rows: [16],
    setup: 'after-good-state',
    edits: [take(GATEWAY, '/spec/servers/0/tls', { credentialName: HOST, mode: 'SIMPLE' })],
    expect: refused('webhook rejects', /must have TLS settings/),
  },
  {
    name: 'http-server-with-tls-mode',
    rows: [16],
    setup: 'after-good-state',
    edits: [give(GATEWAY, '/spec/servers/1/tls', { mode: 'SIMPLE', credentialName: HOST })],
    expect: refused('webhook rejects', /denied the request/),
  },
  {
    name: 'https-server-without-tls-mode',
    rows: [97],
    setup: 'after-good-state',
    edits: [take(GATEWAY, '/spec/servers/0/tls/mode', 'SIMPLE')],
    expect: tlsBroken('TLS reset: it passes through'),
  },
  {
    name: 'passthrough-with-http-routes',
    rows: [103],
    setup: 'after-good-state',
    edits: [set(GATEWAY, '/spec/servers/0/tls/mode', 'SIMPLE', 'PASSTHROUGH')],
    expect: tlsBroken('TLS reset'),
  },
  {
    name: 'mutual-tls-without-ca',
    rows: [106],
    setup: 'after-good-state',
    edits: [set(GATEWAY, '/spec/servers/0/tls/mode', 'SIMPLE', 'MUTUAL')],
    expect: tlsBroken('handshake fails'),
  },
  {
    name: 'server-port-names-twice',
    rows: [14],
    setup: 'after-good-state',
    edits: [set(GATEWAY, '/spec/servers/1/port/name', 'http', 'https')],
    expect: refused('webhook rejects', /port names? .*(unique|duplicate)|duplicate/i),
  },
  {
    name: 'gateway-name-with-a-dot',
    rows: [15],
    setup: 'after-good-state',
    edits: [set(GATEWAY, '/metadata/name', 'application-gateway', 'application.gateway')],
    expect: refused('webhook rejects', /denied the request/),
  },
  {
    name: 'http-server-after-https-on-one-port',
    rows: [17],
    setup: 'after-good-state',
    edits: [set(GATEWAY, '/spec/servers/1/port/number', 80, 443)],
    expect: {
      words: 'this order is not dropped: https stays, nothing listens on 80',
      dns: PUBLIC,
      http: DOWN,
      https: /^200$/,
    },
  },
  {
    name: 'https-server-after-http-on-one-port',
    rows: [17],
    setup: 'after-good-state',
    given: [
      take(GATEWAY, '/spec/servers/1', {
        hosts: [`istio-ingress/${HOST}`],
        port: { name: 'http', number: 80, protocol: 'HTTP' },
      }),
      set(GATEWAY, '/spec/servers', [server443()], [server80(80), server443()]),
    ],
    edits: [set(GATEWAY, '/spec/servers/0/port/number', 80, 443)],
    expect: { words: 'the second server is skipped', dns: PUBLIC, https: /^(TLS|reset|closed)/ },
  },
  {
    name: 'younger-gateway-with-the-same-host',
    rows: [8],
    setup: 'after-good-state',
    edits: [
      add(
        EDGE_FILE,
        manifest('networking.istio.io/v1', 'Gateway', 'istio-ingress/second-gateway', {
          spec: { selector: { istio: 'ingressgateway-ssl' }, servers: [server443()] },
        }),
      ),
    ],
    expect: unharmed('the newer server is dropped silently', { said: /duplicate host names|skipping server/ }),
  },
];

function server443() {
  return {
    hosts: [`apps/${HOST}`],
    port: { name: 'https', number: 443, protocol: 'HTTPS' },
    tls: { credentialName: HOST, mode: 'SIMPLE' },
  };
}

function server80(number: number) {
  return { hosts: [`istio-ingress/${HOST}`], port: { name: 'http', number, protocol: 'HTTP' } };
}
