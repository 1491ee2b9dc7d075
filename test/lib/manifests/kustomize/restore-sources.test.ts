import { restoreSources } from '../../../../lib/manifests/kustomize/restore-sources';

const named = (kind: string, name: string) => ({ apiVersion: 'v1', kind, metadata: { name } });
const written = (kind: string, name: string, line: number) => ({
  object: named(kind, name),
  source: { file: 'base/a.yaml', document: 1, line },
});

test('rendered objects stand where they are written', () => {
  const base = [written('Service', 'web', 1), written('Service', 'web-admin', 5), written('Deployment', 'web', 9)];
  const rendered = [
    named('Service', 'web'),
    named('Service', 'dev-web-admin'),
    named('Deployment', 'web'),
    named('Secret', 'web-x1'),
  ];
  const restored = restoreSources(
    rendered.map((object) => ({ object })),
    base,
    'kustomization.yaml',
  );
  expect(restored.map(({ object, source }) => [object.kind, source?.file, source?.line])).toEqual([
    ['Service', 'base/a.yaml', 1],
    ['Service', 'base/a.yaml', 5],
    ['Deployment', 'base/a.yaml', 9],
    ['Secret', 'kustomization.yaml', 1],
  ]);
});

test('objects without names are no reason to fail', () => {
  const bare = { object: { apiVersion: 'v1', kind: 'Service' } };
  expect(restoreSources([bare], [bare], 'k.yaml')).toHaveLength(1);
});
