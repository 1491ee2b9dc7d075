import { QuickScalars } from '../../../../lib/manifests/yaml/quick-scalars';

class Scalars extends QuickScalars {
  public one(): unknown {
    const code = this.text.charCodeAt(0);
    if (code !== 34 && code !== 39) return this.plain();
    const value = this.quoted(code);
    this.finishLine(this.at);
    return value;
  }

  /** Where it reads on: the text of the line, and its column. */
  public rest(): [string, number] {
    return [this.text.slice(this.at), this.column];
  }
}

test.each([
  ['a b', 'a b'],
  ['a  # c', 'a'],
  ['a#b:c', 'a#b:c'],
  ['0644', 420],
  ['off', false],
  ['-x', '-x'],
  ['$' + '{X}', '$' + '{X}'],
  ['é', 'é'],
  ['"a: # b"', 'a: # b'],
  ['"a\\n\\u00e9" # c', 'a\né'],
  ["'it''s'", "it's"],
])('%s is %j, and the next line follows', (text, value) => {
  const whole = `${text}\n\n   # comment\n  next: 1`;
  const scalars = new Scalars(whole, whole.length);
  expect([scalars.one(), ...scalars.rest()]).toEqual([value, 'next: 1', 2]);
});

test.each(['a: b', 'a:', '- a', '&a b', '"a', '"a" b', "'a", '"\\x41"', 'a\tb', '"a"#b', '\u{1f600}'])(
  '%j is beyond it',
  (text) => {
    expect(() => new Scalars(text, text.length).one()).toThrow('beyond the quick reader');
  },
);

test('it does not read past its end', () => {
  const scalars = new Scalars('a\nb: 1', 2);
  expect([scalars.one(), ...scalars.rest()]).toEqual(['a', 'b: 1', -1]);
});
