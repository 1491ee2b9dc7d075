/** One line of the table: what was asked, what was seen, and whether that is the expected answer. */
export interface Finding {
  readonly asked: string;
  readonly seen: string;
  readonly right: boolean;
  /** What the answer had to be, where it was not. */
  readonly expected?: string;
  /** Seconds that the answer took. @default - since the finding before it */
  readonly seconds?: number;
}

/** An answer that has to be a text, or to match. */
export function expected(asked: string, seen: string, wanted: string | RegExp, seconds?: number): Finding {
  const right = typeof wanted === 'string' ? seen === wanted : wanted.test(seen);
  return { asked, seen, right, seconds, ...(right ? {} : { expected: String(wanted) }) };
}

/** An answer that is worth knowing, whatever it is. */
export function stated(asked: string, seen: string, seconds?: number): Finding {
  return { asked, seen, right: true, seconds };
}
