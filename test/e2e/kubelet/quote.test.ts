import { execFileSync } from 'node:child_process';
import { quote } from '../../../e2e/kubelet/quote';

const WORDS = ['plain', '', 'two words', "it's", '$HOME', '`id`', '~', '*', 'a\nb', '--x=1,+2'];

test('a shell reads back every word as it was', () => {
  const read = execFileSync('sh', ['-c', `printf '%s\\0' ${WORDS.map(quote).join(' ')}`], { encoding: 'utf8' });
  expect(read.split('\0').slice(0, -1)).toEqual(WORDS);
});
