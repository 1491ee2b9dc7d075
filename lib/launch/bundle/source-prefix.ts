import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ownBuiltin } from './builtin-channel';
import { isOwnOutput } from './own-output';

/** What `import.meta.url` becomes, since CommonJS has none. */
export const IMPORT_META_URL = '__auto_https_import_meta_url';

/** The module of Node's own clock and chance, whatever the app is given instead. */
export const GLOBALS = ownBuiltin('globals');

/**
 * Packages whose use of chance never shows in what they give: brace-expansion (2.0, index.js) makes the stand-ins for escaped
 * characters so, once, when it is loaded.
 */
const FREE_OF_CHANCE = /[\\/]node_modules[\\/]brace-expansion[\\/]/;

const NAMES_ITS_PLACE = /\b__(?:dir|file)name\b|\bimport\.meta\.url\b/;

/** Whether a source has to be told where it stands. */
export function namesItsPlace(text: string): boolean {
  return NAMES_ITS_PLACE.test(text);
}

/** What stands before the text of a source, on its first line so that no line moves. In a bundle all files would share one __dirname. */
export function sourcePrefix(path: string, text: string): string {
  return [
    /\b__(dirname|filename)\b/.test(text)
      ? `var __filename = ${JSON.stringify(path)}, __dirname = ${JSON.stringify(dirname(path))};`
      : '',
    text.includes('import.meta.url') ? `var ${IMPORT_META_URL} = ${JSON.stringify(String(pathToFileURL(path)))};` : '',
    /\b(Date|Math)\b/.test(text) && (FREE_OF_CHANCE.test(path) || isOwnOutput(path))
      ? `var { Date, Math } = require(${JSON.stringify(GLOBALS)});`
      : '',
  ].join('');
}
