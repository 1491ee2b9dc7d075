import { setTimeout as sleep } from 'node:timers/promises';

export interface Wait {
  /** What is waited for, as a reader of the progress calls it. */
  readonly what: string;
  readonly seconds: number;
  readonly test: () => Promise<boolean>;
  /** What makes further waiting vain. */
  readonly vain?: () => string | undefined;
}

const EVERY_MS = 100;

/** Tests until it holds; a test that throws does not hold yet. */
export async function until({ what, seconds, test, vain }: Wait): Promise<void> {
  const end = Date.now() + seconds * 1000;
  let last = '';
  const failed = (reason: string) => {
    last = reason;
  };
  while (!(await holds(test, failed))) {
    const why = vain?.();
    if (why !== undefined) throw new Error(`no ${what}, as ${why}`);
    if (Date.now() > end) throw new Error(`no ${what} after ${seconds} s${last}`);
    await sleep(EVERY_MS);
  }
}

async function holds(test: Wait['test'], failed: (reason: string) => void): Promise<boolean> {
  try {
    failed('');
    return await test();
  } catch (error) {
    failed(`: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}
