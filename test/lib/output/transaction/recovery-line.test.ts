import { recoveryLine } from '../../../../lib/output/transaction/recovery-line';

test('says what was done, and nothing when nothing was', () => {
  expect(recoveryLine('none')).toBe('');
  expect(recoveryLine('discarded')).toBe(
    'What a synthesis had prepared when it was stopped was thrown away; it had changed nothing.\n',
  );
  expect(recoveryLine('finished')).toBe('A synthesis that was stopped half way was finished first.\n');
});
