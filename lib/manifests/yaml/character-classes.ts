/** ASCII characters of a class, by their code. */
function classOf(characters: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (const character of characters) codes[character.charCodeAt(0)] = 1;
  return codes;
}

const WORD = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-';

/** What unquoted keys are made of, and short unquoted values. */
export const IN_WORD = classOf(WORD);

/** What an unquoted value may begin with and mean nothing but itself. */
export const STARTS_PLAIN = classOf(`${WORD}$+~<=()^;\\`);

export const TAB = 9;
export const LINE_FEED = 10;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const SINGLE_QUOTE = 39;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const COLON = 58;
export const OPEN_LIST = 91;
export const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_MAPPING = 123;
export const BAR = 124;
export const CLOSE_MAPPING = 125;
export const DELETE = 127;
export const NO_BREAK_SPACE = 160;
export const FIRST_SURROGATE = 0xd800;
