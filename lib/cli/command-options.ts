import { EXPLAIN_FORMATS } from '../report/explain-formats';
import { FORMATS } from '../report/formats';
import { type CommandName, type CommandOption, EVERYWHERE } from './commands';
import { SYNTH_OPTIONS } from './synth-command';

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly (keyof typeof FORMATS)[];
const EXPLAIN_FORMAT_NAMES = Object.keys(EXPLAIN_FORMATS) as readonly (keyof typeof EXPLAIN_FORMATS)[];
export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;

/** What a command is about, and what it is told besides. */
const INPUT: readonly CommandOption[] = [
  {
    name: 'context',
    takes: 'PATH',
    repeated: true,
    help: 'A folder, or the platform.contract.json of a platform: it resolves references and is not reported on.',
  },
  {
    name: 'facts',
    takes: 'FILE',
    help: 'YAML with what manifests do not hold, such as mesh config, and with ignores.',
  },
  { name: 'complete', help: 'The manifests are all that the cluster holds: what they lack is an error.' },
  { name: 'namespace', takes: 'NAME', help: 'Namespace of objects that name none. Default default.' },
];

/** What an option is good for, command by command. */
export const OPTIONS: Readonly<Record<CommandName, readonly CommandOption[]>> = {
  synth: SYNTH_OPTIONS,
  check: [
    { name: 'format', takes: 'FORMAT', oneOf: FORMAT_NAMES, help: `One of ${FORMAT_NAMES.join(', ')}. Default text.` },
    ...INPUT,
    { name: 'only', takes: 'CODES', repeated: true, help: 'Codes to look for, such as AH301,AH302. Default all.' },
    { name: 'skip', takes: 'CODES', repeated: true, help: 'Codes not to look for.' },
    { name: 'baseline', takes: 'FILE', help: 'Findings that it holds are accepted; new ones are reported.' },
    { name: 'update-baseline', help: 'Write the findings of today to the baseline.' },
    {
      name: 'fail-on',
      takes: 'SEVERITY',
      oneOf: FAIL_ON,
      help: 'Mildest severity that ends with 1: error, warning, info or never. Default error.',
    },
    ...EVERYWHERE,
  ],
  explain: [
    { name: 'path', takes: 'PATH', help: 'Path of the request. Default /.' },
    {
      name: 'scheme',
      takes: 'SCHEME',
      oneOf: ['http', 'https'],
      help: 'http or https. Default both, and the challenge.',
    },
    {
      name: 'format',
      takes: 'FORMAT',
      oneOf: EXPLAIN_FORMAT_NAMES,
      help: `One of ${EXPLAIN_FORMAT_NAMES.join(', ')}. Default text.`,
    },
    ...INPUT,
    ...EVERYWHERE,
  ],
  checks: EVERYWHERE,
};
