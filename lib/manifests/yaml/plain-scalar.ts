/** What an unquoted text may stand for. */
export type PlainValue = string | number | boolean | null;

/**
 * What kubectl, and all that reads manifests with sigs.k8s.io/yaml, makes of an unquoted text: YAML 1.1 as go-yaml v2 reads it.
 * `yes` and `on` are booleans, `0644` is octal; `22:22` is no number and `2024-01-01` no date.
 * Source: go.yaml.in/yaml/v2 v2.4.4, resolve.go and decode.go (timestamps).
 */
export function plainValue(text: string): PlainValue {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  return numberOf(text) ?? text;
}

/** First characters of texts that may be more than a text. */
export const MAY_BE_TYPED: ReadonlySet<string> = new Set('yYnNtTfFoO~.+-0123456789');

const NULLS = ['', '~', 'null', 'Null', 'NULL'];
const TRUES = ['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'];
const FALSES = ['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'];
const INFINITIES = ['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'];
const NEGATIVE_INFINITIES = ['-.inf', '-.Inf', '-.INF'];
const NOT_NUMBERS = ['.nan', '.NaN', '.NAN'];

const WORDS: ReadonlyMap<string, number | boolean | null> = new Map<string, number | boolean | null>([
  ...entries(NULLS, null),
  ...entries(TRUES, true),
  ...entries(FALSES, false),
  ...entries(INFINITIES, Number.POSITIVE_INFINITY),
  ...entries(NEGATIVE_INFINITIES, Number.NEGATIVE_INFINITY),
  ...entries(NOT_NUMBERS, Number.NaN),
]);

function entries<T>(words: readonly string[], value: T): [string, T][] {
  return words.map((word) => [word, value]);
}

const SHORT_DECIMAL = /^(?:0|[1-9][0-9]{0,14})$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const STARTS_A_NUMBER = /^[-+0-9.]/;
const BIGGEST = 2 ** 64;

function numberOf(text: string): number | undefined {
  if (!STARTS_A_NUMBER.test(text)) return undefined;
  if (SHORT_DECIMAL.test(text)) return Number(text);
  // One that begins with its point may hold no underscores.
  const plain = text[0] === '.' ? text : text.replaceAll('_', '');
  return integerOf(plain) ?? floatOf(plain);
}

function integerOf(plain: string): number | undefined {
  const match = INTEGER.exec(plain);
  if (match === null) return undefined;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const value =
    hexadecimal !== undefined
      ? Number.parseInt(hexadecimal, 16)
      : binary !== undefined
        ? Number.parseInt(binary, 2)
        : octal !== undefined
          ? Number.parseInt(octal, 8)
          : Number(decimal);
  // What 64 bits do not hold is a float where it is decimal, and a text where it is not.
  if (value >= BIGGEST) return decimal === undefined ? undefined : floatOf(plain);
  return sign === '-' && value !== 0 ? -value : value;
}

function floatOf(plain: string): number | undefined {
  if (!FLOAT.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
