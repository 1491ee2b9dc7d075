import { parseStream } from '../../../lib/manifests/parse-stream';
import { lastOf, traceText } from '../../../lib/report/trace-text';
import type { Finding } from '../../../lib/wiring/finding';
import { explain } from '../../../lib/wiring/trace/explain';
import type { Trace } from '../../../lib/wiring/trace/trace';
import type { TracedHop } from '../../../lib/wiring/trace/traced-hop';
import { BROKEN, explanationOf, HOST, WIRED } from './explained-sample';

function traced(yaml: string, index = 0): Trace {
  return explanationOf(yaml).traces[index] as Trace;
}

test('each hop has a line, with its places on the next, and the last line tells how it ends', () => {
  expect(traceText(traced(WIRED))).toMatchInlineSnapshot(`
"https://web.sample.com/
  ✓ record         Deployment external-dns/external-dns makes web.sample.com of Gateway istio-ingress/web in the public zone
                   platform.yaml:237  platform.yaml:172
  ✓ load-balancer  Service istio-ingress/gateway (LoadBalancer) takes port 443
                   platform.yaml:111
  ✓ gateway        server 443 HTTPS of Gateway istio-ingress/web in Deployment istio-ingress/gateway
                   platform.yaml:237  platform.yaml:48
  ✓ tls            SNI web.sample.com, mode SIMPLE
                   platform.yaml:237
  ✓ certificate    Secret istio-ingress/web-tls of Certificate istio-ingress/web, issued by ClusterIssuer letsencrypt
                   platform.yaml:224  platform.yaml:210
  ✓ challenge      HTTP-01 by an Ingress of class istio
                   platform.yaml:210  platform.yaml:203
  ✓ route          VirtualService apps/web spec.http[1] leads to web
                   platform.yaml:260
  ✓ service        Service apps/web port 8000
                   platform.yaml:279
  ✓ pods           Deployment apps/web at port 8080
                   platform.yaml:292
  → served"
`);
  expect(traceText(traced(WIRED, 1))).toMatch(/\n {2}→ 301 to https:\/\/web\.sample\.com\/$/);
});

test('what a hop lacks is marked, and so is what was not reached', () => {
  const text = traceText(traced(WIRED.replace('hosts: [apps/web.sample.com]', 'hosts: [api.sample.com]'), 1));
  expect(text).toContain(
    '\n  ? gateway        no Gateway in the tree has a server with host web.sample.com for HTTP\n',
  );
  expect(text).toContain('\n  · route          no server\n');
  expect(text).toMatch(/\n {2}→ not known at gateway\n/);
});

test('what is found stands below its hop, and the first broken one ends it, with the fix and what is seen outside', () => {
  const text = traceText(traced(BROKEN));
  expect(text).toMatch(
    /\n {2}✗ tls .*\n.*\n {6}error {2}AH2\d\d {2}Gateway istio-ingress\/web {2}spec\.servers\[0\]\.tls\.mode {2}platform\.yaml:\d+\n/,
  );
  expect(text.match(/Use one of /g)).toHaveLength(1);
  expect(text.slice(text.indexOf('  →'))).toMatch(
    /^ {2}→ broken at tls\n {6}fix: {12}Use one of .*\n {6}browser: {8}ERR_CONNECTION_RESET\n {6}curl: .*\n {6}Let's Encrypt: /,
  );
});

test('the line of a finding is that of its field, where it can be told', () => {
  expect(traceText(traced(BROKEN), { lineOf: () => 7 })).toContain('platform.yaml:7\n');
});

test('objects made in memory have no place', () => {
  const objects = parseStream(WIRED).manifests.map(({ object }) => ({ object }));
  const [first] = explain(objects, { host: HOST }).traces;
  expect(traceText(first as Trace)).toMatch(/\n {2}✓ tls {12}SNI web\.sample\.com, mode SIMPLE\n {2}✓ certificate/);
});

test('a terminal gets colours', () => {
  expect(traceText(traced(WIRED), { colour: true })).toContain('\u001b[32m✓\u001b[39m record');
});

test('the fix is that of the worst finding where the request ends, else on what it does not reach', () => {
  const found = (severity: Finding['severity']) => ({ severity, fix: severity }) as Finding;
  const hop = (...findings: readonly Finding[]): TracedHop => ({
    hop: 'tls',
    state: 'ok',
    says: '',
    objects: [],
    findings,
  });
  const [before, at, after] = [hop(found('error')), hop(found('info'), found('warning')), hop(found('error'))];
  const fixAt = (one: TracedHop) =>
    lastOf({ hops: [before, one, after], outcome: { ends: 'unknown', at: one } } as unknown as Trace)?.fix;
  expect([fixAt(at), fixAt(hop())]).toEqual(['warning', 'error']);
  expect(lastOf({ hops: [before], outcome: { ends: 'served' } } as never)).toBeUndefined();
});

test('a route that is bound to no Gateway is told, though the request does not reach it', () => {
  const unbound = traced(
    WIRED.replace('- istio-ingress/web\n', '- istio-ingress/wed\n').replace(/apps\/web\.sample/g, 'apps/api.sample'),
  );
  expect(traceText(unbound)).toMatch(/\n {2}· route .*\n.*\n {6}warning {2}AH3\d\d {2}VirtualService apps\/web/);
  expect(traceText(unbound)).toMatch(/\n {2}→ not known at gateway\n {6}fix: {12}Name a Gateway/);
});
