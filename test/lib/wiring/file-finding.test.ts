import { fileFinding } from '../../../lib/wiring/file-finding';

const fault = {
  code: 'AH001',
  severity: 'error',
  file: 'a.yaml',
  what: 'odd',
  why: 'it fails',
  fix: 'Mend it.',
} as const;

test('the file stands for the object that has to change', () => {
  expect(fileFinding({ ...fault, line: 7 })).toMatchObject({
    object: { apiVersion: '', kind: 'File', name: 'a.yaml' },
    source: { file: 'a.yaml', line: 7 },
    path: '',
    hop: 'object',
    what: 'odd',
  });
});

test('a fault of the file as a whole stands on its first line', () => {
  expect(fileFinding(fault).source?.line).toBe(1);
});
