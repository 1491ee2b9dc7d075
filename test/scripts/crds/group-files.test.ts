import { loadAll } from 'js-yaml';
import { groupFiles } from '../../../scripts/crds/group-files';
import type { Crd } from '../../../scripts/crds/reduce-crd';
import { gatewayCrd } from './gateway-crd';

const SOURCE = { module: 'example.com/api', version: 'v1.2.3', sum: 'h1:x', path: 'crds', license: 'Apache-2.0' };

function ofGroup(group: string, kind: string): Crd {
  const crd = gatewayCrd(kind);
  return { ...crd, spec: { ...crd.spec, group } };
}

const CRDS = [
  ofGroup('security.istio.io', 'PeerAuthentication'),
  ofGroup('networking.istio.io', 'VirtualService'),
  ofGroup('networking.istio.io', 'Gateway'),
];

test('there is one file an API group, with its kinds in order', () => {
  const files = groupFiles([{ source: SOURCE, crds: CRDS }]);
  const kinds = [...files].map(([name, text]) => [name, (loadAll(text) as Crd[]).map((crd) => crd.spec.names.kind)]);
  expect(kinds).toEqual([
    ['networking.istio.io.yaml', ['Gateway', 'VirtualService']],
    ['security.istio.io.yaml', ['PeerAuthentication']],
  ]);
});

test('each file says what it comes from and that it is not to be edited or applied', () => {
  const text = groupFiles([{ source: SOURCE, crds: CRDS }]).get('networking.istio.io.yaml');
  expect(text?.split('---')[0]).toBe(
    '# What imports/networking.istio.io.ts is generated from.\n' +
      '# Derived from example.com/api@v1.2.3 (Apache-2.0) by `npm run crds`: do not edit.\n' +
      '# Never apply it to a cluster: old versions, validation rules and descriptions are left out.\n',
  );
});

test('the bytes do not depend on the order in which CRDs are read', () => {
  const [forth, back] = [CRDS, [...CRDS].reverse()].map((crds) => [...groupFiles([{ source: SOURCE, crds }])]);
  expect(back).toEqual(forth);
});

test('a group of two modules stops the run', () => {
  const sourced = { source: SOURCE, crds: CRDS };
  expect(() => groupFiles([sourced, sourced])).toThrow(
    'two modules have CRDs for "security.istio.io.yaml": one would overwrite the other. ' +
      'Take the group from one module alone in scripts/crds/sources.ts',
  );
});
