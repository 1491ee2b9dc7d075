import { decodeProgram, encodeProgram } from '../../../../lib/launch/cache/program-file';

const PROGRAM = { id: 'a', code: 'run();', compiled: Buffer.from([0, 1, 10, 255]) };
const file = encodeProgram(PROGRAM);

test('a program comes back as it was', () => {
  expect(decodeProgram(file, 'a')).toEqual(PROGRAM);
  expect(decodeProgram(encodeProgram({ id: 'b', code: '1' }), 'b')).toEqual({ id: 'b', code: '1' });
});

test('another program does not', () => {
  expect(decodeProgram(file, 'b')).toBeUndefined();
});

test('a broken one does not, wherever it is cut or garbled', () => {
  for (let length = 0; length < file.length; length++) {
    expect(decodeProgram(file.subarray(0, length), 'a')).toBeUndefined();
  }
  const body = file.indexOf('\n') + 1;
  for (let at = body; at < file.length; at++) {
    const garbled = Buffer.from(file);
    garbled[at] = (garbled[at] ?? 0) ^ 1;
    expect(decodeProgram(garbled, 'a')).toBeUndefined();
  }
});

test('what another V8 compiled is left aside', () => {
  const text = file.toString('latin1');
  const other = Buffer.from(text.replace(/"tag":\d+/, '"tag":1'), 'latin1');
  expect(decodeProgram(other, 'a')).toEqual({ id: 'a', code: 'run();' });
});
