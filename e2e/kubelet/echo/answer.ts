/** Names as Go writes them, and a list of values each, as go-httpbin answers. */
export function headersOf(raw: readonly string[]): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase().replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
    headers[name] = [...(headers[name] ?? []), raw[at + 1] ?? ''];
  }
  return headers;
}

/** The status and the seconds of waiting that a path asks for. */
export function answerTo(path: string): { status: number; seconds: number } {
  const [, status] = /^\/status\/([2-5]\d\d)$/.exec(path) ?? [];
  const [, seconds] = /^\/delay\/(\d+(?:\.\d+)?)$/.exec(path) ?? [];
  return { status: Number(status ?? 200), seconds: Math.min(Number(seconds ?? 0), 10) };
}
