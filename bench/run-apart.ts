import { execFileSync, spawnSync } from 'node:child_process';

/** Runs a TypeScript file in a process of its own and reads the JSON that it prints. */
export function runApart<T>(file: string, args: readonly string[], flags: readonly string[] = []): T {
  const out = execFileSync(process.execPath, [...flags, 'scripts/run-ts.cjs', file, ...args], { encoding: 'utf8' });
  return JSON.parse(out) as T;
}

/** Milliseconds that `node` takes with some arguments, its start included. */
export function timeNode(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}
