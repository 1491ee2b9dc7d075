import { parseEmbedded } from '../../../../lib/wiring/facts/embedded-yaml';

test('reads YAML as Helm and istiod do', () => {
  expect(parseEmbedded('a: OFF\nb: "OFF"\nc: 0.5\nd: [1, yes]\n')).toEqual({
    a: false,
    b: 'OFF',
    c: 0.5,
    d: [1, true],
  });
});

test('the last of two keys counts', () => {
  expect(parseEmbedded('a: 1\na: 2\n')).toEqual({ a: 2 });
});

test.each(['{{ .Values }}: [', '\tx: 1', 'a: *missing'])('what is no YAML is undefined: %s', (text) => {
  expect(parseEmbedded(text)).toBeUndefined();
});

test('anchors that refer to each other without end are not followed', () => {
  const list = (name: string, of: string) => `${name}: &${name} [${Array(60).fill(of).join(', ')}]\n`;
  expect(parseEmbedded(list('a', '1') + list('b', '*a') + list('c', '*b'))).toBeUndefined();
});
