import { InvalidInputError } from '../errors';
import type { Output } from './system';

/** What is said when a command could not be run: what, why and fix for wrong use, and a stack trace only for who debugs. */
export function wrongUse(error: unknown, debug: boolean): Output {
  return { stdout: '', stderr: `${debug ? stackOf(error) : said(error)}\n`, exitCode: 2 };
}

function said(error: unknown): string {
  if (error instanceof InvalidInputError) return `auto-https: ${error.message}`;
  const message = error instanceof Error ? error.message : String(error);
  return `auto-https: ${message}: the program itself failed. Run it again with --debug and report what it prints.`;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
