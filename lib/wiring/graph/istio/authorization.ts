import type { Graph } from '../graph';
import { addTo } from '../groups';
import { AUTHORIZATION_POLICY } from '../kinds';
import type { Workload } from '../kubernetes/workloads';
import type { Field, Resource } from '../resource';
import { selects } from '../selectors';
import { rootNamespaceOf } from './mesh-root';

/** Whether something holds for a request, as far as manifests tell. */
export type Certainty = 'yes' | 'no' | 'maybe';

/** What is known of requests before they are made. */
export interface ExpectedRequest {
  /** SPIFFE identity of the client, such as `cluster.local/ns/gateways/sa/edge`; `undefined` where there is none, as for browsers. */
  readonly principal: string | undefined;
  /** Trust domains of the mesh. @default - not known */
  readonly trustDomains?: readonly string[] | undefined;
  /** Of the client. */
  readonly namespace: string | undefined;
  /** `undefined` where it is not known. */
  readonly host: string | undefined;
  /** Of the container. */
  readonly port: number | undefined;
}

/** AuthorizationPolicies that hold for a workload: its namespace's and the root namespace's, by their selector. */
export function policiesFor(graph: Graph, workload: Workload): readonly Resource[] {
  const index = graph.memo('authorization policies by namespace', () => {
    const byNamespace = new Map<string, Resource[]>();
    for (const policy of graph.all(AUTHORIZATION_POLICY)) {
      addTo(byNamespace, policy.namespace, policy);
    }
    return byNamespace;
  });
  return [...new Set([workload.namespace, rootNamespaceOf(graph)])]
    .flatMap((namespace) => index.get(namespace) ?? [])
    .filter((policy) => !policy.get('spec', 'targetRef').isSet && !policy.get('spec', 'targetRefs').isSet)
    .filter((policy) => selects(policy.get('spec', 'selector', 'matchLabels').labels(), workload.labels));
}

/** `ALLOW` where it says nothing. */
export function actionOf(policy: Resource): string {
  const action = policy.get('spec', 'action');
  return action.isSet ? (action.text() ?? 'unknown') : 'ALLOW';
}

/** Whether some rule of a policy is for a request; none is where there are no rules. */
export function isFor(policy: Resource, request: ExpectedRequest): Certainty {
  const rules = policy.get('spec', 'rules');
  if (policy.get('spec').isUnknown || rules.holdsUnknown()) return 'maybe';
  return any(rules.items().map((rule) => ruleIsFor(rule, request)));
}

function ruleIsFor(rule: Field, request: ExpectedRequest): Certainty {
  const sources = rule
    .get('from')
    .items()
    .map((item) => sourceIsFor(item.get('source'), request));
  const operations = rule
    .get('to')
    .items()
    .map((item) => operationIsFor(item.get('operation'), request));
  const parts = [sources, operations].filter((part) => part.length > 0).map(any);
  return all([...parts, ...(rule.get('when').items().length > 0 ? ['maybe' as const] : [])]);
}

/** Upstream: istio.io/api security/v1 Source. A source without fields is any client. */
function sourceIsFor(source: Field, request: ExpectedRequest): Certainty {
  const { principal, namespace } = request;
  return all(
    source.entries().map(([key, field]) => {
      const values = field.texts();
      if (key === 'principals') return principalIsListed(values, request);
      if (key === 'namespaces') return listHolds(values, namespace, 'no');
      if (key === 'notPrincipals') return not(principalIsListed(values, request));
      if (key === 'notNamespaces') return not(listHolds(values, namespace, 'no'));
      if (key === 'serviceAccounts') return accountIsListed(values, source, principal);
      return 'maybe';
    }),
  );
}

/**
 * `cluster.local` stands for every trust domain of the mesh, and each of them for all.
 * Upstream: istio pilot/pkg/security/trustdomain/bundle.go ReplaceTrustDomainAliases.
 */
function principalIsListed(values: readonly string[], { principal, trustDomains }: ExpectedRequest): Certainty {
  if (principal === undefined) return 'no';
  const local = (text: string) => text.replace(/^[^*/]+(?=\/ns\/)/, 'cluster.local');
  const domainOf = (text: string) => /^([^*/]+)\/ns\//.exec(text)?.[1] ?? 'cluster.local';
  const answers = values.map((value) => {
    if (!matchesPattern(local(value), local(principal))) return 'no';
    const own = ['cluster.local', domainOf(principal), ...(trustDomains ?? [])].includes(domainOf(value));
    return own ? 'yes' : trustDomains === undefined ? 'maybe' : 'no';
  });
  return any(answers);
}

/** `name` of the policy's namespace, or `namespace/name`. */
function accountIsListed(values: readonly string[], { resource }: Field, principal: string | undefined): Certainty {
  if (principal === undefined) return 'no';
  const [, namespace, , name] = /ns\/([^/]+)(\/sa\/)(.+)$/.exec(principal) ?? [];
  const full = values.map((value) => (value.includes('/') ? value : `${resource.namespace}/${value}`));
  return full.includes(`${namespace}/${name}`) ? 'yes' : 'no';
}

/** Upstream: istio.io/api security/v1 Operation. */
function operationIsFor(operation: Field, { host, port }: ExpectedRequest): Certainty {
  return all(
    operation.entries().map(([key, field]) => {
      const values = field.texts();
      const ports = field.items().map((item) => String(item.value));
      if (key === 'ports') return listHolds(ports, port === undefined ? undefined : String(port), 'maybe');
      if (key === 'notPorts') return not(listHolds(ports, port === undefined ? undefined : String(port), 'maybe'));
      if (key === 'hosts') return listHolds(values.map(lower), host?.toLowerCase(), 'maybe');
      if (key === 'notHosts') return not(listHolds(values.map(lower), host?.toLowerCase(), 'maybe'));
      return values.some((value) => value === '*' || value === '/*') ? 'yes' : 'maybe';
    }),
  );
}

/** What TCP does not show. Upstream: istio pilot/pkg/security/authz/model/generator.go. */
const OF_HTTP = /^(not)?(hosts|methods|paths|requestPrincipals)$/i;
const CONDITION_OF_HTTP = /^request\./;

/**
 * Attributes of HTTP that a DENY rule asks for, where it asks for nothing else: on TCP they are dropped, and so the rule denies
 * every connection. Upstream: istio pilot/pkg/security/authz/model/model.go checkError.
 */
export function deniesAllOfTcp(rule: Field): string | undefined {
  if (rule.holdsUnknown()) return undefined;
  const sources = rule
    .get('from')
    .items()
    .map((item) => item.get('source').entries());
  const operations = rule
    .get('to')
    .items()
    .map((item) => item.get('operation').entries());
  const conditions = rule
    .get('when')
    .items()
    .map((item) => item.get('key').text() ?? '');
  const ofHttp = (parts: readonly [string, Field][][]) =>
    parts.length === 0 ? [] : parts.find((part) => part.every(([key]) => OF_HTTP.test(key)));
  const [source, operation] = [ofHttp(sources), ofHttp(operations)];
  if (!source || !operation || !conditions.every((key) => CONDITION_OF_HTTP.test(key))) return undefined;
  const attributes = [...source.map(([key]) => key), ...operation.map(([key]) => key), ...conditions];
  return attributes.length === 0 ? undefined : attributes.join(', ');
}

const lower = (text: string): string => text.toLowerCase();

/** Exact, `prefix*`, `*suffix`, or `*` for anything at all. */
function listHolds(values: readonly string[], value: string | undefined, unknown: Certainty): Certainty {
  if (value === undefined) return unknown;
  return values.some((pattern) => matchesPattern(pattern, value)) ? 'yes' : 'no';
}

function matchesPattern(pattern: string, value: string): boolean {
  if (pattern === '*') return value !== '';
  if (pattern.endsWith('*')) return value.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('*')) return value.endsWith(pattern.slice(1));
  return pattern === value;
}

function not(one: Certainty): Certainty {
  if (one === 'maybe') return one;
  return one === 'yes' ? 'no' : 'yes';
}

function all(parts: readonly Certainty[]): Certainty {
  if (parts.includes('no')) return 'no';
  return parts.includes('maybe') ? 'maybe' : 'yes';
}

function any(parts: readonly Certainty[]): Certainty {
  if (parts.includes('yes')) return 'yes';
  return parts.includes('maybe') ? 'maybe' : 'no';
}
