import { QuickLiteral } from '../../../../lib/manifests/yaml/quick-literal';

class Literal extends QuickLiteral {
  public one(): unknown {
    return [this.literal(0), this.text.slice(this.at)];
  }
}

const read = (text: string) => new Literal(text, text.length).one();

test.each([
  ['lines keep what they are indented by more', '|\n  a\n    b\n\n  c\nd', ['a\n  b\n\nc\n', 'd']],
  ['ends are cut where that is asked for', '|-\n a\n\n\n', ['a', '']],
  ['empty lines before the first are kept', '|\n\n  a\nb', ['\na\n', 'b']],
  ['spaces beyond the indentation are text', '|\n  a\n     \nb', ['a\n   \n', 'b']],
  ['nothing indented is an empty text', '|\nb', ['', 'b']],
  ['no line at all is an empty text', '|', ['', '']],
  ['what is less indented ends it', '|\n    a\n  # c\nb', ['a\n', 'b']],
])('%s', (_, text, value) => {
  expect(read(text)).toEqual(value);
});

test.each(['|+\n a\n', '|2\n   a\n', '| # c\n a\n', '|\n   \n a\n', '|\n a\u0007\n', '|\n a\r\n'])(
  '%j is beyond it',
  (text) => {
    expect(() => read(text)).toThrow('beyond the quick reader');
  },
);
