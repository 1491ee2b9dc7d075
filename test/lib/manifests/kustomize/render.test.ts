import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { renderWithTools } from '../../../../lib/manifests/kustomize/render';
import { writeFolder } from '../files/write-folder';

/** An environment in which our own tools are found first. */
function withTools(tools: Record<string, string>): NodeJS.ProcessEnv {
  const scripts = Object.entries(tools).map(([name, script]) => [name, `#!/bin/sh\n${script}\n`]);
  const folder = writeFolder(Object.fromEntries(scripts));
  for (const name of Object.keys(tools)) chmodSync(join(folder, name), 0o755);
  return { PATH: folder };
}

const says = (script: string) => renderWithTools('dir', withTools({ kustomize: script }));

test('kustomize renders, without plugins', () => {
  expect(says('echo "kustomize $@"')).toEqual({ text: 'kustomize build dir\n' });
});

test('kubectl does it where kustomize is not installed', () => {
  expect(renderWithTools('dir', withTools({ kubectl: 'echo "kubectl $@"' }))).toEqual({
    text: 'kubectl kustomize dir\n',
  });
});

test.each([
  ['echo >&2; echo "Error: no such file" >&2; exit 1', 'no such file'],
  [`echo 'E1 run.go:72] "failed" err="a \\"b\\""' >&2; exit 1`, 'a "b"'],
  [`printf 'E1 run.go:72] "failed" err=<\\n\\tyaml: line 4\\n >\\n' >&2; exit 1`, 'yaml: line 4'],
  [`echo 'err="\\x"' >&2; exit 1`, '"\\x"'],
  ['exit 3', 'exit 3'],
])('what the tool refuses is told in its words: %s', (script, problem) => {
  expect(says(script)).toEqual({ problem: `kustomize says ${problem}` });
});

test('without a tool it is told', () => {
  expect(renderWithTools('dir', { PATH: writeFolder({}) })).toEqual({
    problem: 'neither kustomize nor kubectl is installed',
  });
});
