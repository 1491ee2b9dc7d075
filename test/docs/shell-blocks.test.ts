import { codeBlocks, placeOf } from './code-blocks';
import { shellCommands } from './shell-commands';
import { shellFaults } from './shell-rules';

test.each(codeBlocks('sh').map((block) => ({ place: placeOf(block), block })))('$place can be typed', ({ block }) => {
  expect(shellCommands(block).flatMap((command) => shellFaults(command, block.page))).toEqual([]);
});

test('commands are told apart', () => {
  const text =
    "# first\nnpm ci && npm test # both\nkubectl get a \\\n  --watch\njq '.a | .b' x | sh install/install.sh\n";
  expect(shellCommands({ text }).map(({ line }) => line)).toEqual([
    'npm ci',
    'npm test',
    'kubectl get a --watch',
    "jq '.a | .b' x",
    'sh install/install.sh',
  ]);
});

test.each([
  ['npm run synthesise', 'package.json has no script "synthesise"'],
  ['npm i leftpad', 'unknown: leftpad'],
  ['npx auto-https chekc dist', 'there is no command "chekc"'],
  ['npx cdk9s synth', 'no package has the command "cdk9s"'],
  ['sh install/setup.sh', 'install/setup.sh does not exist'],
  ['kubectl apply -f dist/99-nothing.k8s.yaml', 'dist/99-nothing.k8s.yaml does not exist'],
  ['kubectl get gateway/nothing -n nowhere', 'nothing makes "nothing"'],
  ['grep -q nonsense-that-is-nowhere dist/10-namespaces.k8s.yaml', 'ends with 1'],
  ['cd nowhere', 'nowhere does not exist'],
  ['make all', 'no rule'],
])('the rules bite on %s', (text, fault) => {
  const [command] = shellCommands({ text });
  expect(command && shellFaults(command, 'README.md').join('\n')).toContain(fault);
});
