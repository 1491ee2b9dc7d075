import { OPTIONS } from '../../../lib/cli/command-options';
import { COMMANDS } from '../../../lib/cli/commands';
import { help } from '../../../lib/cli/help';
import { parse } from '../../../lib/cli/parse';

test('the overview names every command', () => {
  for (const name of COMMANDS) expect(help()).toMatch(new RegExp(`^  ${name} `, 'm'));
});

test.each(COMMANDS)('the help of %s tells every option', (name) => {
  for (const option of OPTIONS[name]) expect(help(name)).toContain(`  --${option.name}`);
  expect(help(name)).not.toContain('{');
});

test('kustomize and Helm output comes through stdin', () => {
  expect(help('check')).toContain('kustomize build . | auto-https check -');
  expect(help('check')).toMatch(/helm template .* \| auto-https check -/);
});

test('every example is one that the program takes, and fits a terminal', () => {
  const texts = [help(), ...COMMANDS.map(help)];
  const examples = texts.flatMap((text) => text.match(/(?<=auto-https )(?:synth|check|explain|checks)\b.*$/gm) ?? []);
  expect(examples.length).toBeGreaterThan(12);
  for (const example of examples.filter((one) => !one.includes('['))) parse(example.split(' '));
  expect(texts.flatMap((text) => text.split('\n')).filter((line) => line.length > 140)).toEqual([]);
});
