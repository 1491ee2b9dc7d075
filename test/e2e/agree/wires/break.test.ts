import { brokenWires } from '../../../../e2e/agree/wires/break';
import { mutate } from '../../../../e2e/symptoms/mutation/mutate';
import type { Manifest, Tree } from '../../../../e2e/symptoms/tree/tree';

const service: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'apps', annotations: { 'example.com/a': 'b' } },
  spec: { ports: [{ port: 80, name: 'http' }], selector: { app: 'web' } },
};
const namespace = (name: string): Manifest => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
const tree: Tree = {
  dist: {
    '10-namespaces.yaml': [namespace('apps'), namespace('unused')],
    '20-public.yaml': [service],
    '70-app.yaml': [service],
  },
  values: {},
};

const wires = brokenWires({ ...tree, dist: { ...tree.dist, '20-public.yaml': [] } });

test('every wire of the chain is broken in every way', () => {
  expect(wires.map(({ name }) => name)).toEqual([
    'rename Namespace apps',
    'remove Namespace apps',
    'rename Service apps/web',
    'remove Service apps/web',
    'move Service apps/web',
    'retarget Service apps/web /metadata/annotations/example.com~1a',
    'drop Service apps/web /metadata/annotations/example.com~1a',
    'retarget Service apps/web /spec/ports/0/port',
    'drop Service apps/web /spec/ports/0/port',
    'retarget Service apps/web /spec/selector/app',
    'drop Service apps/web /spec/selector/app',
  ]);
});

test('files of other entry points, and namespaces that nothing stands in, are left out', () => {
  const names = brokenWires({
    ...tree,
    dist: { '20-public.yaml': [service], '10-namespaces.yaml': [namespace('unused')] },
  });
  expect(names).toEqual([]);
});

test('a broken wire applies to the tree, and changes it', () => {
  const one: Tree = { ...tree, dist: { ...tree.dist, '20-public.yaml': [] } };
  const changed = (name: string) => {
    const wire = wires.find((each) => each.name === name);
    return wire && mutate(one, { edits: [wire.edit] }).dist['70-app.yaml']?.[0];
  };
  expect(changed('rename Service apps/web')?.metadata.name).toBe('wex');
  expect(changed('move Service apps/web')?.metadata.namespace).toBe('external-dns');
  expect(changed('retarget Service apps/web /spec/ports/0/port')).toMatchObject({ spec: { ports: [{ port: 81 }] } });
  expect(changed('drop Service apps/web /spec/selector/app')).toMatchObject({ spec: { selector: {} } });
  expect(changed('remove Service apps/web')).toBeUndefined();
});
