import { defineCheck, type Messages, type Report } from '../../define-check';
import { HostIndex } from '../../graph/host-index';
import { isDelegate } from '../../graph/istio/delegates';
import { VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Field, Resource } from '../../graph/resource';

const REFUSED = "istiod's webhook refuses the VirtualService, so the one applied before stays in force, or none";

const messages = {
  AH355: {
    severity: 'error',
    hop: 'object',
    what: 'the VirtualService has neither http nor tls nor tcp routes',
    why: REFUSED,
    fix: 'Add spec.http with at least one route.',
  },
  AH356: {
    severity: 'error',
    hop: 'object',
    what: 'the {protocol} route does nothing: it has no {wanted}',
    why: REFUSED,
    fix: 'Add one of {wanted}.',
  },
  AH357: {
    severity: 'error',
    hop: 'object',
    what: 'the http route has {actions} at once',
    why: REFUSED,
    fix: 'Keep one of them; routes for different requests are separate items of spec.http.',
  },
  AH358: {
    severity: 'error',
    hop: 'object',
    what: 'the VirtualService has no hosts, so it is a delegate, and has {field}',
    why: REFUSED,
    fix: 'A delegate has http routes alone, and none that delegates: take {field} out, or add hosts.',
  },
  AH359: {
    severity: 'error',
    hop: 'object',
    what: 'host "{host}" {problem}',
    why: REFUSED,
    fix: 'Write a DNS name alone, such as web.sample.com or *.sample.com, and none that another covers.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'virtual-service-accepted',
  summary: "Every VirtualService has the shape that istiod's webhook accepts.",
  rows: [102],
  alsoKnownAs: ['IST0106', 'KIA1103'],
  sources: [
    'istio pkg/config/validation/validation.go ValidateVirtualService',
    'istio pkg/config/validation/virtualservice.go',
  ],
  reads: [VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      const routes = PROTOCOLS.map((protocol) => virtualService.get('spec', protocol));
      if (virtualService.get('spec').isUnknown || routes.some((field) => field.isUnknown)) continue;
      if (routes.every((field) => field.items().length === 0)) report('AH355', virtualService, {});
      for (const protocol of PROTOCOLS) {
        for (const route of virtualService.get('spec', protocol).items()) reportRoute(protocol, route, report);
      }
      if (isDelegate(virtualService)) reportDelegate(virtualService, report);
      reportHosts(virtualService.get('spec', 'hosts').items(), report);
    }
  },
});

const PROTOCOLS = ['http', 'tls', 'tcp'] as const;
const ACTIONS = ['route', 'redirect', 'directResponse', 'delegate'] as const;

function reportRoute(protocol: string, route: Field, report: Report<typeof messages>): void {
  const actions: readonly string[] = protocol === 'http' ? ACTIONS : ['route'];
  const there = actions.filter((key) => (key === 'route' ? hasItems(route.get(key)) : route.get(key).isSet));
  if (route.isUnknown) return;
  if (there.length === 0) report('AH356', route, { protocol, wanted: actions.join(', ') });
  const extra = there.includes('redirect') || there.includes('directResponse') ? ['rewrite', 'fault'] : [];
  const both = [...there, ...(there.includes('delegate') ? [] : extra.filter((key) => route.get(key).isSet))];
  // Beside a delegate a root may answer directly, and a redirect or a route may not stand.
  const clashing = there.includes('delegate') ? both.filter((key) => key !== 'directResponse') : both;
  if (clashing.length > 1) report('AH357', route, { actions: clashing.join(' and ') });
}

function hasItems(field: Field): boolean {
  return field.items().length > 0 || field.isUnknown;
}

function reportDelegate(virtualService: Resource, report: Report<typeof messages>): void {
  const fields = ['gateways', 'tls', 'tcp'].map((key) => virtualService.get('spec', key));
  const nested = virtualService
    .get('spec', 'http')
    .items()
    .map((route) => route.get('delegate'));
  const [at] = [...fields.filter((field) => field.items().length > 0), ...nested.filter((field) => field.isSet)];
  if (at) report('AH358', at, { field: at.path() });
}

function reportHosts(hosts: readonly Field[], report: Report<typeof messages>): void {
  const seen = new HostIndex<string>();
  for (const field of hosts) {
    const host = field.text();
    if (host === undefined) continue;
    const [other] = hosts.length > 1 ? seen.overlapping(host) : [];
    const twice = other === host ? 'is listed twice' : `has names in common with "${other}"`;
    const problem = other === undefined ? problemOf(host) : twice;
    if (problem !== undefined) report('AH359', field, { host, problem }, { host });
    seen.add(host, host);
  }
}

/** Upstream: istio pkg/config/validation/agent ValidateWildcardDomain. */
function problemOf(host: string): string | undefined {
  if (host.includes('://')) return 'is a URL';
  if (host.includes('/')) return 'holds a slash: only hosts of a Gateway have a namespace';
  if (/^[^:]+:\d+$/.test(host)) return 'has a port';
  if (/\s/.test(host)) return 'holds a space';
  if (host.slice(1).includes('*')) return 'has a * that is not at its beginning';
  return undefined;
}
