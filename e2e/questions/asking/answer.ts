import type { Finding } from '../finding';

/** A finding with the seconds that it took. */
export type Timed = Finding & { readonly seconds: number };

/** What became of a question. */
export interface Answer {
  readonly title: string;
  readonly right: boolean;
  readonly seconds: number;
  readonly findings: readonly Timed[];
}

/** As much of a question as answering it takes. */
export interface Asked {
  readonly title: string;
  readonly findings: AsyncIterable<Finding>;
}

export interface Asking {
  /** Told of each finding. */
  readonly tell: (finding: Timed) => void;
  /** Seconds, of any clock. */
  readonly now: () => number;
  /** Longest time for one finding. @default 240 */
  readonly limitSeconds?: number;
}

/** Takes a question's findings as they come; a step that throws, or does not end, is one more finding, the last and a wrong one. */
export async function answer(asked: Asked, { tell, now, limitSeconds = 240 }: Asking): Promise<Answer> {
  const began = now();
  const findings: Timed[] = [];
  let last = began;
  const take = (finding: Finding) => {
    const timed = { ...finding, seconds: finding.seconds ?? now() - last };
    last = now();
    findings.push(timed);
    tell(timed);
  };
  try {
    const source = asked.findings[Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await within(limitSeconds, source.next());
      if (done) break;
      take(value);
    }
  } catch (error) {
    take({ asked: 'every step can be taken', seen: messageOf(error), right: false, expected: 'no error' });
  }
  const right = findings.length > 0 && findings.every((finding) => finding.right);
  return { title: asked.title, right, seconds: now() - began, findings };
}

/** The step itself goes on: what it started ends with the world. */
async function within<T>(seconds: number, step: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([step, over]);
  } finally {
    clearTimeout(timer);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
