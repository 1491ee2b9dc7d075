import type { Answer, Timed } from './answer';

const ASKED = 56;
const SEEN = 62;

/** The line above a question's findings. */
export function heading(title: string): string {
  return `\n${title}`;
}

/** A finding: mark, what was asked, what was seen, seconds. Under a wrong one stands what was expected. */
export function line({ asked, seen, right, expected, seconds }: Timed): string {
  const missed = expected === undefined ? [] : wrapped(`expected: ${expected}`, SEEN);
  const [left, middle] = [wrapped(asked, ASKED), [...wrapped(seen, SEEN), ...missed]];
  const rows = Array.from({ length: Math.max(left.length, middle.length) }, (_, row) => {
    const mark = row > 0 ? '       ' : right ? '  ok   ' : '  WRONG';
    const end = row > 0 ? '' : inSeconds(seconds);
    return `${mark} ${(left[row] ?? '').padEnd(ASKED)} ${(middle[row] ?? '').padEnd(SEEN)} ${end}`.trimEnd();
  });
  return rows.join('\n');
}

/** What all answers come to. */
export function summary(answers: readonly Answer[], seconds: number): string {
  const findings = answers.flatMap((each) => each.findings);
  const wrong = findings.filter(({ right }) => !right).length;
  const asked = `${answers.length} questions, ${findings.length} answers`;
  return `\n${asked}, ${wrong === 0 ? 'all as expected' : `${wrong} not as expected`}, ${inSeconds(seconds).trim()}`;
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`.padStart(8);
}

/** Breaks between words where it can. */
function wrapped(text: string, width: number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
