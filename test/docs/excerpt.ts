/** Stands in an excerpt for lines that are left out; in YAML as a comment. */
const LEFT_OUT = /^ *(?:# )?…\n/m;

/** What of an excerpt is not in a text, in this order; the excerpt may be indented less than the text. */
export function missingFrom(text: string, excerpt: string): string[] {
  const missing: string[] = [];
  let from = 0;
  for (const part of excerpt.split(LEFT_OUT).filter((each) => each.trim() !== '')) {
    const found = indentations(part)
      .map((each) => ({ at: text.indexOf(each, from), length: each.length }))
      .find(({ at }) => at === 0 || text[at - 1] === '\n');
    if (found === undefined) missing.push(part);
    else from = found.at + found.length;
  }
  return missing;
}

function indentations(part: string): string[] {
  return [0, 2, 4, 6, 8, 10, 12, 14].map((width) => part.replace(/^(?=.)/gm, ' '.repeat(width)));
}
