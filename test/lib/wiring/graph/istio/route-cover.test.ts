import { covers, EVERY_REQUEST } from '../../../../../lib/wiring/graph/istio/route-cover';
import { RouteMatch } from '../../../../../lib/wiring/graph/istio/route-matches';
import { graphOf } from '../trees';

function matchOf(yaml: string): RouteMatch {
  const [resource] = graphOf(`apiVersion: v1\nkind: Match\nmetadata: { name: a }\nspec: ${yaml}\n`).resources;
  if (!resource) throw new Error('no match');
  return new RouteMatch([resource.get('spec')]);
}

test.each([
  ['{ uri: { prefix: /api } }', '{ uri: { exact: /api/v1 } }', true],
  ['{ uri: { prefix: /api } }', '{ uri: { prefix: /apiary } }', true],
  ['{ uri: { prefix: /api } }', '{ uri: { prefix: /ap } }', false],
  ['{ uri: { prefix: /api } }', '{ uri: { regex: "/api/.*" } }', false],
  ['{ uri: { exact: /api } }', '{ uri: { exact: /api } }', true],
  ['{ uri: { exact: /api } }', '{ uri: { exact: /api }, ignoreUriCase: true }', false],
  ['{ uri: { prefix: / } }', '{ uri: { regex: ".*" } }', true],
  ['{ headers: { a: { exact: b } } }', '{ headers: { a: { exact: b } }, uri: { prefix: /x } }', true],
  ['{ headers: { a: { exact: b } } }', '{ uri: { prefix: /x } }', false],
  ['{ port: 443 }', '{ port: 443, uri: { prefix: /x } }', true],
  ['{ port: 443 }', '{ uri: { prefix: /x } }', false],
  ['{ gateways: [a, b] }', '{ gateways: [a] }', true],
  ['{ gateways: [a] }', '{ gateways: [a, mesh] }', false],
  ['{ uri: { prefix: "${PATH}" } }', '{ uri: { prefix: "${PATH}" } }', false],
])('%s takes all that %s does: %s', (one, other, answer) => {
  expect(covers(matchOf(one), matchOf(other))).toBe(answer);
});

test('every request is taken by a match of every path alone', () => {
  const all = (yaml: string) => covers(matchOf(yaml), EVERY_REQUEST);
  expect(['{}', '{ uri: { prefix: / } }', '{ port: 443 }', '{ uri: { prefix: /api } }'].map(all)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(covers(EVERY_REQUEST, matchOf('{ port: 443 }'))).toBe(true);
});
