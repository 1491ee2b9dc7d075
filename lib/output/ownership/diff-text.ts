const MOST_LINES = 60;
/** Beyond that many changed lines a diff takes long and shows little. */
const MOST_CHANGES = 2000;

/** A unified diff from what a file holds to what it is to hold (undefined for no file), cut where it gets long. */
export function diffText(name: string, found: Buffer, wanted: Buffer | undefined): string {
  // Loaded here, since hardly any synthesis needs it.
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = require('diff') as typeof import('diff');
  const [from, to] = [found.toString('utf8'), wanted?.toString('utf8') ?? ''];
  const isOfLineEnds = wanted !== undefined && from.replaceAll('\r\n', '\n') === to;
  if (isOfLineEnds) return `${name}: only the ends of its lines differ (CRLF; git's autocrlf writes such ones).`;
  const options = { headerOptions: FILE_HEADERS_ONLY, maxEditLength: MOST_CHANGES };
  const patch = createTwoFilesPatch(
    name,
    wanted ? `${name} (as synthesized)` : '/dev/null',
    from,
    to,
    undefined,
    undefined,
    options,
  );
  return patch === undefined ? `${name}: more than ${MOST_CHANGES} lines differ.` : cut(patch.trimEnd().split('\n'));
}

function cut(lines: readonly string[]): string {
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `… ${more} more lines`].join('\n') : lines.join('\n');
}
