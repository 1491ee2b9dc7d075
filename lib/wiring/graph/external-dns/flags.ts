import type { Graph } from '../graph';
import { isPlaceholder } from '../placeholder';
import type { Field } from '../resource';
import { environmentOf } from './environment';
import { isSwitch } from './flag-names';

/** A flag as it was given. */
export interface Flag {
  /** Without dashes and without `no-`. */
  readonly name: string;
  /** As it is spelled: `--no-events`, `EXTERNAL_DNS_EVENTS`. */
  readonly spelled: string;
  /** `undefined` where it is not known: a placeholder, a Secret; `true` and `false` for a switch. */
  readonly value: string | undefined;
  /** The argument or variable that gives it. */
  readonly field: Field;
  readonly isVariable: boolean;
}

/** A word among the arguments that belongs to no flag: external-dns exits at it. */
export interface Stray {
  readonly text: string;
  readonly field: Field;
  /** The switch before it, which takes no value: `--events=true`. */
  readonly after?: Flag;
}

/** What an instance of external-dns is told on its command line and in its environment. */
export interface Flags {
  readonly given: readonly Flag[];
  readonly byName: ReadonlyMap<string, readonly Flag[]>;
  readonly strays: readonly Stray[];
  /** Whether nothing more can be told to it from outside of the tree: a ConfigMap that is not there, a placeholder. */
  readonly areAllKnown: boolean;
  /** Whether a Secret may hold some, though that is rare. */
  readonly hasSecrets: boolean;
}

/** A word of the command line, and where it stands. */
interface Word {
  readonly text: string;
  readonly field: Field;
}

/**
 * Reads the flags of a container, as kingpin does: `--name=value`, `--name value`, switches without a value, and variables
 * `EXTERNAL_DNS_NAME`, which count where no argument gives the flag. Upstream: kingpin v2 parser.go, flags.go, envar.go.
 */
export function flagsOfContainer(graph: Graph, container: Field): Flags {
  const { variables, areAllKnown, hasSecrets } = environmentOf(graph, container);
  const words = wordsOf(container);
  const expanded = words.map((word) => ({ ...word, text: expand(word.text, variables) }));
  const given: Flag[] = [];
  const strays: Stray[] = [];
  for (let at = 0; at < expanded.length; at = next(expanded, at, given, strays));
  const named = new Set(given.map(({ name }) => name));
  for (const [name, { value, field }] of variables) {
    const flag = nameOfVariable(name);
    if (flag !== undefined && value !== '' && !named.has(flag)) {
      given.push(...linesOf(value).map((one) => ({ name: flag, spelled: name, value: one, field, isVariable: true })));
    }
  }
  const byName = new Map<string, Flag[]>();
  for (const flag of given) byName.set(flag.name, [...(byName.get(flag.name) ?? []), flag]);
  return {
    given,
    byName,
    strays,
    areAllKnown: areAllKnown && expanded.every(({ text }) => !isWhollyUnknown(text)),
    hasSecrets,
  };
}

/** Takes the flag at a word, and tells where the next one begins. */
function next(words: readonly Word[], at: number, given: Flag[], strays: Stray[]): number {
  const { text, field } = words[at] as Word;
  if (!text.startsWith('-')) {
    if (!isWhollyUnknown(text)) strays.push({ text, field });
    return at + 1;
  }
  const [spelled = '', inline] = splitOnce(text);
  const written = spelled.replace(/^--/, '');
  const isOff = written.startsWith('no-') && isSwitch(written.slice(3));
  const name = isOff ? written.slice(3) : written;
  if (isSwitch(name)) {
    const flag = { name, spelled, value: String(!isOff), field, isVariable: false };
    given.push(flag);
    if (inline !== undefined) strays.push({ text: inline, field, after: flag });
    return at + 1;
  }
  const following = words[at + 1];
  const takesNext = inline === undefined && following !== undefined && !following.text.startsWith('-');
  const value = inline ?? (takesNext ? following.text : '');
  given.push({ name, spelled, value: isPlaceholder(value) ? undefined : value, field, isVariable: false });
  return at + (takesNext ? 2 : 1);
}

function splitOnce(text: string): [string, string?] {
  const at = text.indexOf('=');
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Several values of one variable stand on lines of their own. */
function linesOf(value: string | undefined): (string | undefined)[] {
  return value === undefined || isPlaceholder(value) ? [undefined] : value.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** Kubernetes puts in `$(NAME)` what the environment holds. */
function expand(text: string, variables: ReadonlyMap<string, { readonly value: string | undefined }>): string {
  return text.replace(/\$\(([A-Za-z_][\w.-]*)\)/g, (whole, name: string) => variables.get(name)?.value ?? whole);
}

/** An argument that may stand for any flag, such as `{{ .Values.args }}`, or the dots of an example. */
function isWhollyUnknown(text: string): boolean {
  return (isPlaceholder(text) && !text.startsWith('--')) || text === '...' || text === '…';
}

function nameOfVariable(name: string): string | undefined {
  if (!name.startsWith('EXTERNAL_DNS_')) return undefined;
  return name.slice('EXTERNAL_DNS_'.length).toLowerCase().replaceAll('_', '-');
}

/** The words of `command` without the program, and of `args`; those of a shell's script too. */
function wordsOf(container: Field): Word[] {
  const all = [...container.get('command').items(), ...container.get('args').items()];
  const words = all.flatMap((field) => (typeof field.value === 'string' ? [{ text: field.value, field }] : []));
  const script = words.find(({ text }) => /(^|\/|\s)external-dns\s/.test(text));
  if (script !== undefined) return wordsOfScript(script);
  return words.slice(container.get('command').items().length > 0 ? programAt(words) + 1 : 0);
}

/** Where the program stands; before all words where it is not among them. */
function programAt(words: readonly Word[]): number {
  const first = words.findIndex(({ text }) => text.startsWith('-'));
  return (first === -1 ? words.length : first) - 1;
}

function wordsOfScript({ text, field }: Word): Word[] {
  const [, after = ''] = /(?:^|\/|\s)external-dns\s([\s\S]*)/.exec(text) ?? [];
  const words = after.replace(/\\\n/g, ' ').match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => ({ text: word.replace(/["']/g, ''), field }));
}
