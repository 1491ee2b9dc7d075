import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { actionOf, type ExpectedRequest, isFor, policiesFor } from '../../graph/istio/authorization';
import { endpointsOf } from '../../graph/istio/endpoints';
import { injectionOf } from '../../graph/istio/injection';
import { hostOfHop, type LastHop, lastHops } from '../../graph/istio/last-hops';
import { trustDomainsOf } from '../../graph/istio/mesh-root';
import {
  AUTHORIZATION_POLICY,
  GATEWAY,
  MUTATING_WEBHOOK_CONFIGURATION,
  NAMESPACE,
  SERVICE,
  SERVICE_ENTRY,
  VIRTUAL_SERVICE,
} from '../../graph/kinds';
import { WORKLOAD_KINDS, type Workload } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

const messages = {
  AH380: {
    severity: 'unresolved',
    hop: 'pods',
    what: 'no rule of {policies} lets in the gateway ({principal}) for {host} on port {port} of {workload}',
    why: 'as soon as one ALLOW policy is for a workload, what none of them allows gets 403',
    fix: 'Allow the gateway: principals ["{principal}"], the host that people ask for, and the port of the container.',
  },
  AH381: {
    severity: 'error',
    hop: 'pods',
    what: 'a DENY rule is for all requests of the gateway ({principal}) for {host} on port {port} of {workload}',
    why: 'DENY goes before ALLOW, so every request from outside gets 403',
    fix: 'Narrow the rule, such as by notPrincipals ["{principal}"] or by paths.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'authorization-lets-gateway-in',
  summary: 'AuthorizationPolicies of the pods behind a route let the gateway in.',
  rows: [114],
  sources: [
    'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
    'e2e/SYMPTOMS.md authorizationpolicy-deny, authorizationpolicy-of-another-gateway',
  ],
  reads: [
    AUTHORIZATION_POLICY,
    GATEWAY,
    MUTATING_WEBHOOK_CONFIGURATION,
    NAMESPACE,
    SERVICE,
    SERVICE_ENTRY,
    VIRTUAL_SERVICE,
    ...WORKLOAD_KINDS,
  ],
  messages,
  run(graph, report) {
    const told = new Set<string>();
    for (const hop of lastHops(graph)) {
      for (const { workload, port } of endpointsOf(graph, hop)) {
        // Without a sidecar nothing enforces a policy.
        if (injectionOf(graph, workload).state !== 'injected') continue;
        for (const client of hop.clients) reportHop(graph, hop, client, { workload, port }, told, report);
      }
    }
  },
});

interface End {
  readonly workload: Workload;
  readonly port: number | undefined;
}

function reportHop(
  graph: Graph,
  hop: LastHop,
  client: Workload,
  { workload, port }: End,
  told: Set<string>,
  report: Report<typeof messages>,
): void {
  const request = requestOf(graph, hop, client, port);
  if (!request) return;
  const policies = policiesFor(graph, workload);
  const allowing = policies.filter((policy) => actionOf(policy) === 'ALLOW');
  const wire = (related: readonly Resource[]) => ({
    related: [...related, workload.resource, hop.virtualService],
    ...(request.host !== undefined && { host: request.host }),
  });
  const values = {
    principal: request.principal ?? '',
    host: request.host ?? 'any host',
    port: port ?? 'any',
    workload: String(workload.resource),
  };
  const once = (policy: Resource) =>
    !told.has(`${policy} ${workload.resource}`) && told.add(`${policy} ${workload.resource}`);
  for (const policy of policies.filter((one) => actionOf(one) === 'DENY')) {
    if (isFor(policy, request) === 'yes' && once(policy))
      report('AH381', policy.get('spec', 'rules'), values, wire([]));
  }
  if (allowing.length === 0 || allowing.some((policy) => isFor(policy, request) !== 'no')) return;
  // A policy with rules was meant to let somebody in; one without lets in nobody, and is right beside it.
  const culprit =
    allowing.find((policy) => policy.get('spec', 'rules').items().length > 0) ?? (allowing[0] as Resource);
  if (!once(culprit)) return;
  const others = allowing.filter((policy) => policy !== culprit);
  const at = culprit.get('spec', 'rules').isSet ? culprit.get('spec', 'rules') : culprit;
  report('AH380', at, { ...values, policies: allowing.join(', ') }, wire(others));
}

/** What the pods see of a request by the gateway; `undefined` where its identity is not known. */
function requestOf(
  graph: Graph,
  hop: LastHop,
  client: Workload,
  port: number | undefined,
): ExpectedRequest | undefined {
  const account = client.spec.get('serviceAccountName');
  const old = client.spec.get('serviceAccount');
  if (account.isUnknown || old.isUnknown) return undefined;
  const trustDomains = trustDomainsOf(graph);
  const rewritten = hop.route.get('rewrite').get('authority');
  const headers = hop.route.get('headers').get('request', 'set').entries();
  const changed = rewritten.isSet || headers.some(([key]) => /^(host|:authority)$/i.test(key));
  const host = hostOfHop(hop);
  const hosts = hop.virtualService.get('spec', 'hosts').items().length;
  return {
    principal: `${trustDomains?.[0] ?? 'cluster.local'}/ns/${client.namespace}/sa/${account.text() ?? old.text() ?? 'default'}`,
    trustDomains,
    namespace: client.namespace,
    host: changed || hosts > 1 || host?.startsWith('*') ? undefined : host,
    port,
  };
}
