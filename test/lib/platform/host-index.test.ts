import fc from 'fast-check';
import { patternMatches } from '../../../lib/naming/host-name';
import type { DeclaredHost } from '../../../lib/platform/declared-host';
import { HostIndex } from '../../../lib/platform/host-index';

const declaration = (...hosts: string[]): DeclaredHost => ({
  entryPoint: 'public',
  gatewayName: hosts.join('-'),
  gatewayNamespace: 'istio-ingress',
  namespaces: ['apps'],
  hosts,
});

function indexOf(...declarations: DeclaredHost[]) {
  const index = new HostIndex();
  for (const each of declarations) index.enter(each);
  return index;
}

const sharing = (index: HostIndex<DeclaredHost>, host: string) => index.sharing(host).map((entry) => entry.host);

test('a host is shared by itself and by wildcards above it, first declared first', () => {
  const index = indexOf(
    declaration('*.sample.com'),
    declaration('a.b.sample.com', 'c.sample.com'),
    declaration('*.com'),
  );
  expect(sharing(index, 'a.b.sample.com')).toEqual(['*.sample.com', 'a.b.sample.com', '*.com']);
  expect(sharing(index, 'sample.com')).toEqual(['*.com']);
});

test('a wildcard is shared by all below it, and not by the domain itself', () => {
  const index = indexOf(declaration('a.b.sample.com', 'sample.com', 'xsample.com', '*.b.sample.com'));
  expect(sharing(index, '*.sample.com')).toEqual(['a.b.sample.com', '*.b.sample.com']);
});

test('a host is declared by those that list it, and a wildcard stands for itself alone', () => {
  const [one, other] = [declaration('a.sample.com'), declaration('b.sample.com', 'a.sample.com')];
  const index = indexOf(one, declaration('*.sample.com'), other);
  expect(index.declaring('a.sample.com')).toEqual([one, other]);
  expect(index.declaring('c.sample.com')).toEqual([]);
});

test('what it finds is what a look at all hosts finds', () => {
  const label = fc.constantFrom('a', 'b');
  const name = fc
    .tuple(fc.boolean(), fc.array(label, { minLength: 1, maxLength: 4 }))
    .map(([wildcard, labels]) => `${wildcard ? '*.' : ''}${labels.join('.')}`);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), name, (hosts, host) => {
      const index = indexOf(...hosts.map((each) => declaration(each)));
      const all = hosts.filter((taken) => patternMatches(taken, host) || patternMatches(host, taken));
      expect(sharing(index, host)).toEqual(all);
    }),
  );
});
