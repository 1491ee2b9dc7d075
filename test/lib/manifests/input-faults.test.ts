import { INPUT_FAULTS, inputFault } from '../../../lib/manifests/input-faults';

test('a fault says what is wrong, with what was found', () => {
  expect(inputFault('AH002', { file: 'a.yaml', line: 7 }, { key: 'labels', first: 5 })).toEqual({
    code: 'AH002',
    severity: 'error',
    file: 'a.yaml',
    line: 7,
    what: 'key "labels" stands twice in one mapping, first on line 5',
    why: INPUT_FAULTS.AH002.why,
    fix: INPUT_FAULTS.AH002.fix,
  });
});

test('what was found is not taken for a placeholder', () => {
  expect(inputFault('AH001', { file: 'a.yaml' }, { problem: '{problem} {x}' }).what).toBe('not YAML: {problem} {x}');
});

test('messages are written as those of checks: sentences only where something is to do', () => {
  for (const { what, why, fix } of Object.values(INPUT_FAULTS)) {
    expect([what, why].filter((text) => /[.]$/.test(text))).toEqual([]);
    expect(fix).toMatch(/^[A-Z].*\.$/);
  }
});
