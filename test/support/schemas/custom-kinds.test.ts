import { join } from 'node:path';
import { customKind } from './custom-kinds';
import { readManifests } from './read-manifests';

interface Crd {
  spec: { group: string; names: { kind: string }; versions: { name: string }[] };
}

const crds = readManifests(join(__dirname, '../../../crds')).map(({ doc }) => (doc as Crd).spec);

test('there are custom kinds', () => {
  expect(crds).not.toEqual([]);
});

// Ajv throws over a keyword or a format that it does not know, which it would else not check.
test.each(crds.map(({ group, names, versions }) => [names.kind, `${group}/${versions[0].name}`]))(
  'all that the schema of %s says is checked',
  (kind, apiVersion) => {
    expect(customKind(apiVersion, kind)).toBeInstanceOf(Function);
  },
);
