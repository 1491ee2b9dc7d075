/** How logs begin a line: times, levels' letters and process numbers say nothing about what happened. */
const PREFIX = /^(\S+Z\s+|[EWIF]\d{4} [\d:.]+\s+\d+ |time="[^"]*" |\[\d{4}-[^\]]*\](\[\d+\])?)/;
/** Parts that differ from one telling to the next. */
const VARIES = /[\d.:]+|[0-9a-f]{8}-[0-9a-f-]{27}/g;
const LONGEST = 300;

export interface LinesWanted {
  readonly of: RegExp;
  readonly without?: RegExp;
  /** @default 6 */
  readonly most?: number;
}

/** The last different lines of a log that match, without their times: of lines that differ in numbers, the last one. */
export function tellingLines(log: string, { of, without, most = 6 }: LinesWanted): string[] {
  const lines = new Map<string, string>();
  for (const line of log.split('\n')) {
    if (!of.test(line) || without?.test(line)) continue;
    const text = line.trim().replace(PREFIX, '').slice(0, LONGEST);
    const key = text.replace(VARIES, '#');
    lines.delete(key);
    lines.set(key, text);
  }
  return [...lines.values()].slice(-most);
}
