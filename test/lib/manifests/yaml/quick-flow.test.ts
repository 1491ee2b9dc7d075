import { QuickFlow } from '../../../../lib/manifests/yaml/quick-flow';

class Flow extends QuickFlow {
  public one(): unknown {
    const value = this.flow();
    this.finishLine(this.at);
    return value;
  }
}

const read = (text: string) => new Flow(text, text.length).one();

test.each([
  ['[]', []],
  ['{ }', {}],
  ['[a, "b, c", \'d\', 8080] # e', ['a', 'b, c', 'd', 8080]],
  ['{a: {b: [yes, no]}, "c": d, 1: e }', { 1: 'e', a: { b: [true, false] }, c: 'd' }],
])('%s', (text, value) => {
  expect(read(text)).toEqual(value);
});

test.each([
  '[a',
  '[a b]',
  '[a,]',
  '[,]',
  '{a}',
  '{a:b}',
  '{a: 1, a: 2}',
  '[a: b]',
  '[-]',
  '[*x]',
  '[a\n]',
  '[a] b',
  '['.repeat(99),
])('%s is beyond it', (text) => {
  expect(() => read(text)).toThrow('beyond the quick reader');
});
