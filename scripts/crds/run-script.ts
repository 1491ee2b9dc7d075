import { ExplainedError } from './explained-error';

/** Runs a script to its exit code; a stack trace shows only for what nobody foresaw. */
export async function runScript(script: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await script();
  } catch (error) {
    console.error(error instanceof ExplainedError ? error.message : error);
    process.exitCode = 1;
  }
}
