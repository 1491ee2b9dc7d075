/** The name that a mistyped one was probably meant to be; none when all are far. */
export function nearName(name: string, others: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(name.length / 4));
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const other of others) {
    const edits = editsBetween(name, other, best?.edits ?? most + 1);
    if (edits <= most && (best === undefined || edits < best.edits)) best = { name: other, edits };
  }
  return best?.name;
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(name: string, others: Iterable<string>): string {
  const near = nearName(name, others);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

/** Optimal string alignment distance: insertions, deletions, changes and swaps of neighbours; `limit` once it is reached. */
function editsBetween(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let [before, last] = [[] as number[], Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        edits = Math.min(edits, (before[j - 2] as number) + 1);
      }
      row.push(edits);
    }
    [before, last] = [last, row];
  }
  return last[to.length] as number;
}

/** Whether all words of one name are in the other, and they are two at least. */
export function sharesWords(name: string, other: string): boolean {
  const [fewer, more] = [name.split(/[-.]/), other.split(/[-.]/)].sort((a, b) => a.length - b.length);
  return fewer !== undefined && fewer.length > 1 && fewer.every((word) => more?.includes(word));
}
