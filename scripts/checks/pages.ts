import { allCodes } from '../../lib/report/codes';
import type { Files } from '../crds/folder';
import { codePage } from './code-page';
import { exampleOf } from './example';
import { fixtureOf } from './fixtures';
import { indexPage } from './index-page';

/** The files of docs/checks: a page a code, and the list of all. */
export function pages(): Files {
  const codes = allCodes();
  const own = codes.map((one) => [`${one.code}.md`, codePage(one, exampleOf(fixtureOf(one.code), one.code))] as const);
  return new Map([...own, ['README.md', indexPage(codes)]]);
}
