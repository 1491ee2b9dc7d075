import { buildFlags, goName } from '../../../e2e/build/make-go-programs';
import type { GoPrograms } from '../../../e2e/servers/recipe';

const RECIPE: GoPrograms = {
  kind: 'go',
  name: 'one',
  title: 'One',
  takes: 'a while',
  inputs: [],
  proofs: [],
  folder: 'one',
  module: 'one.test/one',
  programs: {},
  tags: 'agent,quiet',
  variables: { 'one.test/one/version.Version': '{version}', 'main.minor': '{minor}' },
};

test('programs know their version, and no path of the machine they were built on', () => {
  expect(buildFlags(RECIPE, 'v1.2.3')).toEqual([
    '-trimpath',
    '-tags',
    'agent,quiet',
    '-ldflags',
    '-s -w -X one.test/one/version.Version=v1.2.3 -X main.minor=2',
  ]);
});

test.each([
  ['k8s.io/kubernetes/cmd/kubectl', 'kubectl'],
  ['go.etcd.io/etcd/server/v3', 'server'],
  ['./cmd/cert-manager', 'cert-manager'],
])('go build calls the program of %s %s', (path, name) => {
  expect(goName(path)).toBe(name);
});
