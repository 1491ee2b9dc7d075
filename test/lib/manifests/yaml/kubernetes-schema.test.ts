import { load } from 'js-yaml';
import { KUBERNETES_SCHEMA as schema } from '../../../../lib/manifests/yaml/kubernetes-schema';

const read = (text: string) => load(text, { schema });

test('unquoted texts are read as kubectl reads them, keys too', () => {
  expect(read('a: [yes, 0644, 22:22, 2024-01-01, ~]\non: 1\n1.0: 2\n')).toEqual({
    a: [true, 420, '22:22', '2024-01-01', null],
    true: 1,
    1: 2,
  });
});

test('quoted texts are texts', () => {
  expect(read('a: "yes"\nb: \'0644\'\nc: |\n  8080\n')).toEqual({ a: 'yes', b: '0644', c: '8080\n' });
});

test('tags count where they are known, and are ignored where not', () => {
  expect(read('a: !!str 5\nb: !!int "5"\nc: !Ref x\nd: !Sub [x]\ne: !GetAtt {x: 1}\nf: !!bool "yes"\n')).toEqual({
    a: '5',
    b: 5,
    c: 'x',
    d: ['x'],
    e: { x: 1 },
    f: true,
  });
});

test('a merge brings in what is not there', () => {
  expect(read('a: &x {k: 1, l: 1}\nb: {<<: *x, l: 2}\n')).toMatchObject({ b: { k: 1, l: 2 } });
});
