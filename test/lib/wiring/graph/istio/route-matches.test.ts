import { covers, EVERY_REQUEST } from '../../../../../lib/wiring/graph/istio/route-cover';
import { mergeMatches, RouteMatch } from '../../../../../lib/wiring/graph/istio/route-matches';
import { VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';

function match(text: string): RouteMatch {
  const graph = graphOf(
    `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: a, namespace: b }\nspec: { match: ${text} }\n`,
  );
  return new RouteMatch([objectOf(graph, VIRTUAL_SERVICE, 'b', 'a').get('spec', 'match')]);
}

test.each([
  ['{}', true],
  ['{ uri: { prefix: / } }', true],
  ['{ uri: { regex: ".*" }, port: 80 }', true],
  ['{ uri: { prefix: /api } }', false],
  ['{ headers: { a: { exact: b } } }', false],
  ['{ method: { exact: GET } }', false],
])('%s takes every path: %s', (text, expected) => {
  expect(match(text).isCatchAll).toBe(expected);
});

test.each([
  ['{ uri: { prefix: /a } }', '{ uri: { prefix: /a/b } }', true],
  ['{ uri: { prefix: /a/b } }', '{ uri: { prefix: /a } }', false],
  ['{ uri: { prefix: /a } }', '{ uri: { exact: /a/b } }', true],
  ['{ uri: { exact: /a } }', '{ uri: { prefix: /a } }', false],
  ['{ uri: { exact: /a } }', '{ uri: { exact: /a } }', true],
  ['{ uri: { regex: /a } }', '{ uri: { exact: /a } }', false],
  ['{ uri: { prefix: /a } }', '{ headers: { x: { exact: y } } }', true],
  ['{ headers: { x: { exact: one } } }', '{ headers: { x: { exact: two } } }', false],
  ['{ port: 80 }', '{ port: 443 }', false],
  ['{ gateways: [a/b] }', '{ gateways: [a/c] }', false],
  ['{ gateways: [a/b, a/c] }', '{ gateways: [a/c] }', true],
  ['{ sourceNamespace: a }', '{ uri: { exact: /a } }', false],
  ['{ sourceLabels: { a: b } }', '{ sourceLabels: { a: c } }', false],
  ['{ ignoreUriCase: true }', '{}', false],
])('under the root match %s the match %s stands: %s', (root, own, expected) => {
  expect(mergeMatches([match(root)], [match(own)]) !== undefined).toBe(expected);
});

test('without matches on one side the other side holds', () => {
  const one = match('{ port: 80 }');
  expect(mergeMatches([one], [])).toEqual([one]);
  expect(mergeMatches([], [one])).toEqual([one]);
});

test('headers of both sides add up', () => {
  const [merged] =
    mergeMatches([match('{ headers: { a: { exact: b } } }')], [match('{ headers: { c: { exact: d } } }')]) ?? [];
  expect([...(merged?.entries('headers').keys() ?? [])].sort()).toEqual(['a', 'c']);
});

test.each([
  ['{ uri: { prefix: /a } }', '{ uri: { prefix: /a/b } }', true],
  ['{ uri: { prefix: /a } }', '{ uri: { exact: /a } }', true],
  ['{ uri: { exact: /a } }', '{ uri: { prefix: /a } }', false],
  ['{ uri: { prefix: / } }', '{ uri: { regex: "/x.*" } }', true],
  ['{ uri: { prefix: /a }, headers: { x: { exact: y } } }', '{ uri: { prefix: /a } }', false],
  ['{ headers: { x: { exact: y } } }', '{ uri: { prefix: /a }, headers: { x: { exact: y } } }', true],
  ['{ port: 80 }', '{ uri: { prefix: /a } }', false],
  ['{ port: 80 }', '{ port: 80, uri: { prefix: /a } }', true],
  ['{ gateways: [a/b] }', '{ gateways: [a/b] }', true],
  ['{ gateways: [a/b] }', '{}', false],
  ['{ uri: { prefix: "$' + '{PATH}" } }', '{ uri: { prefix: /a } }', false],
  ['{ uri: { prefix: /a } }', '{ uri: { prefix: /a }, ignoreUriCase: true }', false],
])('%s takes all of %s: %s', (one, other, expected) => {
  expect(covers(match(one), match(other))).toBe(expected);
});

test('a route without matches takes everything', () => {
  expect(covers(EVERY_REQUEST, match('{ port: 80 }'))).toBe(true);
  expect(covers(match('{ uri: { prefix: / } }'), EVERY_REQUEST)).toBe(true);
  expect(covers(match('{ port: 80 }'), EVERY_REQUEST)).toBe(false);
});
