import { rulesThatApply, subsetNames } from '../../../../../lib/wiring/graph/istio/destination-rules';
import { DESTINATION_RULE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf } from '../trees';

const HOST = 'web.apps.svc.cluster.local';

function rule(name: string, namespace: string, host: string, more = ''): string {
  return `apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: { host: "${host}"${more} }\n`;
}

function applied(client: string, ...rules: string[]): string[] {
  const graph = graphOf(rules.join('---\n'));
  return rulesThatApply(graph, HOST, 'apps', client).map(({ namespace, name }) => `${namespace}/${name}`);
}

const OWN = rule('web', 'apps', 'web');
const ROOT = rule('all', 'istio-system', '*.local');

test("the Service's own rule counts for clients elsewhere", () => {
  expect(applied('gateways', OWN, ROOT)).toEqual(['apps/web']);
});

test("a wildcard in the clients' namespace stands before it", () => {
  expect(applied('gateways', OWN, rule('all', 'gateways', '*.svc.cluster.local'))).toEqual(['gateways/all']);
});

test('the longest wildcard of a namespace counts', () => {
  const both = [rule('all', 'gateways', '*.local'), rule('apps', 'gateways', '*.apps.svc.cluster.local')];
  expect(applied('gateways', OWN, ...both)).toEqual(['gateways/apps']);
});

test('the root namespace comes last, also for clients in it', () => {
  expect(applied('gateways', ROOT)).toEqual(['istio-system/all']);
  expect(applied('istio-system', OWN, ROOT)).toEqual(['apps/web']);
});

test('a rule that is not exported, or of another namespace, does not count', () => {
  expect(applied('gateways', rule('web', 'apps', HOST, ', exportTo: ["."]'))).toEqual([]);
  expect(applied('gateways', rule('web', 'apps', HOST, ', workloadSelector: { matchLabels: { a: b } }'))).toEqual([]);
  expect(applied('gateways', rule('web', 'other', HOST))).toEqual([]);
});

test('names of subsets', () => {
  const graph = graphOf(rule('web', 'apps', HOST, ', subsets: [{ name: v1 }, { name: v2 }]'));
  expect(subsetNames(graph.all(DESTINATION_RULE))).toEqual(['v1', 'v2']);
});
