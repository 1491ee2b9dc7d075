import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from '../measure/command';
import type { WritingRacer } from '../writers';
import { type Entry, entry, INPUT } from './entry';
import { Project } from './project';

/** A project that was synthesized before by `auto-https synth`. */
export function preparedProject(folder: string, main: Entry): Project {
  const project = new Project(folder, { 'main.ts': entry(main), [INPUT]: '' });
  // Once for what is kept of a first run, once for what is kept of one that found it.
  for (let round = 0; round < 2; round++) run(project.command('synth'));
  return project;
}

/** `auto-https synth` of a prepared project where nothing has changed. */
export function unchanged(name: string, project: Project): WritingRacer {
  return { name, output: project.output, command: project.command('synth') };
}

/** Where a file has changed that the app reads, so that it runs anew. */
export function runAnew(name: string, project: Project): WritingRacer {
  return changing(name, project, (count) => writeFileSync(join(project.folder, INPUT), `${count}\n`));
}

/** Where a line of its sources has changed. */
export function sourceChanged(name: string, project: Project, main: Entry): WritingRacer {
  const file = join(project.folder, 'main.ts');
  return changing(name, project, (count) => writeFileSync(file, `${entry(main)}export const change = ${count};\n`));
}

function changing(name: string, project: Project, change: (count: number) => void): WritingRacer {
  let count = 0;
  return { ...unchanged(name, project), before: () => change(++count) };
}
