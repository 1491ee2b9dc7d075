import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { readManifests } from '../../lib/manifests/read-paths';
import { checkManifests } from '../../lib/wiring/check-manifests';

/** Milliseconds of processor time of one round. */
export interface Round {
  /** js-yaml alone, on texts that are read already. */
  readonly jsYaml: number;
  /** The whole check: files read and parsed, graph, all checks. */
  readonly check: number;
}

/** Times both on the files of a folder, one after the other. */
export function timeRound(folder: string): Round {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return {
    jsYaml: timed(() => {
      for (const text of texts) loadAll(text);
    }),
    check: timed(() => checkFolder(folder)),
  };
}

/** Throws where the sample is not well wired: findings would be timed instead of checks. */
function checkFolder(folder: string): void {
  const { manifests, faults } = readManifests([folder], { render: false });
  const { findings } = checkManifests(manifests);
  if (findings.length + faults.length > 0) throw new Error(`found in the sample: ${JSON.stringify(findings[0])}`);
}

/**
 * Milliseconds of processor time that something takes, the compiler's and collector's threads included: unlike those of the clock
 * they hardly depend on what else the machine does. Garbage is not collected before, as that makes V8 forget compiled code: a
 * round after `gc()` takes twice as long.
 */
export function timed(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
