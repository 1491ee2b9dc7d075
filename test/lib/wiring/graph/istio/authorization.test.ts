import { actionOf, deniesAllOfTcp, isFor, policiesFor } from '../../../../../lib/wiring/graph/istio/authorization';
import { AUTHORIZATION_POLICY } from '../../../../../lib/wiring/graph/kinds';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { graphOf, objectOf } from '../trees';

function policy(spec: string, name = 'one', namespace = 'apps'): string {
  return `apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: ${spec}\n`;
}

const REQUEST = {
  principal: 'cluster.local/ns/gateways/sa/edge',
  namespace: 'gateways',
  host: 'web.sample.com',
  port: 8080,
};

test.each([
  ['{}', 'no'],
  ['{ rules: [{}] }', 'yes'],
  ['{ rules: [{ from: [{ source: { principals: [cluster.local/ns/gateways/sa/edge] } }] }] }', 'yes'],
  ['{ rules: [{ from: [{ source: { principals: ["*/sa/edge"] } }] }] }', 'yes'],
  ['{ rules: [{ from: [{ source: { principals: ["cluster.local/ns/gateways/*"] } }] }] }', 'yes'],
  ['{ rules: [{ from: [{ source: { principals: [cluster.local/ns/other/sa/edge] } }] }] }', 'no'],
  ['{ rules: [{ from: [{ source: { namespaces: [other] } }, { source: { namespaces: [gateways] } }] }] }', 'yes'],
  ['{ rules: [{ from: [{ source: { notNamespaces: [gateways] } }] }] }', 'no'],
  ['{ rules: [{ from: [{ source: { notPrincipals: ["*"] } }] }] }', 'no'],
  ['{ rules: [{ from: [{ source: { serviceAccounts: [gateways/edge] } }] }] }', 'yes'],
  ['{ rules: [{ from: [{ source: { serviceAccounts: [edge] } }] }] }', 'no'],
  ['{ rules: [{ from: [{ source: { ipBlocks: [10.0.0.0/8] } }] }] }', 'maybe'],
  ['{ rules: [{ to: [{ operation: { ports: ["8080"] } }] }] }', 'yes'],
  ['{ rules: [{ to: [{ operation: { ports: ["8000"] } }] }] }', 'no'],
  ['{ rules: [{ to: [{ operation: { notPorts: ["8080"] } }] }] }', 'no'],
  ['{ rules: [{ to: [{ operation: { hosts: ["*.SAMPLE.com"] } }] }] }', 'yes'],
  ['{ rules: [{ to: [{ operation: { notHosts: [web.sample.com] } }] }] }', 'no'],
  ['{ rules: [{ to: [{ operation: { paths: ["/api*"], methods: [GET] } }] }] }', 'maybe'],
  ['{ rules: [{ to: [{ operation: { paths: ["*"] } }] }] }', 'yes'],
  ['{ rules: [{ when: [{ key: a, values: [b] }] }] }', 'maybe'],
  ['{ rules: [{ from: [{ source: { namespaces: [other] } }], when: [{ key: a, values: [b] }] }] }', 'no'],
  ['{ rules: [{ from: [{ source: { principals: ["$' + '{GATEWAY}"] } }] }] }', 'maybe'],
])('%s is for the request: %s', (spec, expected) => {
  const graph = graphOf(policy(spec));
  expect(isFor(objectOf(graph, AUTHORIZATION_POLICY, 'apps', 'one'), REQUEST)).toBe(expected);
});

test.each([
  ['{ rules: [{ to: [{ operation: { ports: ["8080"] } }] }] }', 'maybe'],
  ['{ rules: [{ to: [{ operation: { notPorts: ["8080"] } }] }] }', 'maybe'],
  ['{ rules: [{ to: [{ operation: { hosts: [web.sample.com] } }] }] }', 'maybe'],
  ['{ rules: [{ to: [{ operation: { notHosts: [web.sample.com] } }] }] }', 'maybe'],
  ['{ rules: [{ from: [{ source: { serviceAccounts: [gateways/edge] } }] }] }', 'no'],
  ['{ rules: [{ from: [{ source: { namespaces: [gateways] } }] }] }', 'yes'],
])('%s is for a request of which the namespace alone is known: %s', (spec, expected) => {
  const graph = graphOf(policy(spec));
  const request = { ...REQUEST, principal: undefined, host: undefined, port: undefined };
  expect(isFor(objectOf(graph, AUTHORIZATION_POLICY, 'apps', 'one'), request)).toBe(expected);
});

test.each([
  [undefined, 'maybe'],
  [['sample.bank'], 'yes'],
  [['other.bank'], 'no'],
])('with trust domains %s a principal of sample.bank is the gateway: %s', (trustDomains, expected) => {
  const spec = '{ rules: [{ from: [{ source: { principals: [sample.bank/ns/gateways/sa/edge] } }] }] }';
  const one = objectOf(graphOf(policy(spec)), AUTHORIZATION_POLICY, 'apps', 'one');
  expect(isFor(one, { ...REQUEST, trustDomains })).toBe(expected);
});

test('a client without an identity is none of those listed', () => {
  const graph = graphOf(policy('{ rules: [{ from: [{ source: { principals: ["*"] } }] }] }'));
  const one = objectOf(graph, AUTHORIZATION_POLICY, 'apps', 'one');
  expect(isFor(one, { principal: undefined, namespace: undefined, host: undefined, port: undefined })).toBe('no');
});

test('policies of the namespace and of the root namespace hold, by their selector', () => {
  const graph = graphOf(
    [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: apps, labels: { app: web } }\n',
      policy('{ selector: { matchLabels: { app: web } } }', 'by-label'),
      policy('{ selector: { matchLabels: { app: other } } }', 'of-others'),
      policy('{ targetRefs: [{ kind: Service, name: web }] }', 'by-reference'),
      policy('{ action: DENY }', 'mesh', 'istio-system'),
      policy('{}', 'elsewhere', 'tools'),
    ].join('---\n'),
  );
  const [pod] = workloads(graph);
  if (!pod) throw new Error('no pod');
  const found = policiesFor(graph, pod);
  expect(found.map(({ name }) => name)).toEqual(['by-label', 'mesh']);
  expect(found.map(actionOf)).toEqual(['ALLOW', 'DENY']);
});

test.each([
  ['{ to: [{ operation: { paths: ["/admin"], methods: [GET] } }] }', 'paths, methods'],
  [
    '{ from: [{ source: { notRequestPrincipals: ["*"] } }], to: [{ operation: { hosts: [a.com] } }] }',
    'notRequestPrincipals, hosts',
  ],
  ['{ when: [{ key: "request.headers[x]", values: [a] }] }', 'request.headers[x]'],
  ['{ to: [{ operation: { paths: ["/admin"], ports: ["8080"] } }] }', undefined],
  ['{ from: [{ source: { ipBlocks: [10.0.0.0/8] } }], to: [{ operation: { paths: ["/"] } }] }', undefined],
  ['{}', undefined],
])('TCP shows no attributes of HTTP: DENY of %s there is one of everything for %s', (rule, attributes) => {
  const graph = graphOf(policy(`{ action: DENY, rules: [${rule}] }`));
  const field = objectOf(graph, AUTHORIZATION_POLICY, 'apps', 'one').get('spec', 'rules').items()[0];
  expect(field && deniesAllOfTcp(field)).toBe(attributes);
});
