import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from './answer';

/** Everything that was seen, for programs. */
export function writeAnswers(folder: string, answers: readonly Answer[]): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'answers.json');
  writeFileSync(file, `${JSON.stringify(answers, rounded, 2)}\n`);
  return file;
}

/** Hundredths are as much as a clock on a busy machine tells. */
function rounded(key: string, value: unknown): unknown {
  return key === 'seconds' && typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}
