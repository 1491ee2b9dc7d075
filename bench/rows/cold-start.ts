import { join } from 'node:path';
import { node } from '../measure/command';
import { compare } from '../measure/compare';
import { race } from '../measure/race';
import type { Measurement, Place } from '../measurement';
import type { Entry } from '../projects/entry';
import { preparedProject, runAnew, sourceChanged, unchanged } from '../projects/prepared';
import { atMost, type Ratio } from '../ratio-table';

const MAIN: Entry = { declared: 'declareApps', args: [1, 'each'], by: 'synthesize' };
const HTTPS: Entry = { declared: 'declareHttpsApps', args: [1], by: 'synthesize' };

/** The command on an app that it has run before. */
export const COLD_START: Measurement = { id: 'cold-start', measure };

function measure({ folder, rounds }: Place): Ratio[] {
  const projects = { anew: MAIN, https: HTTPS, unchanged: MAIN, changed: MAIN };
  const at = (name: keyof typeof projects) => preparedProject(join(folder, name), projects[name]);
  const racers = [
    runAnew('anew', at('anew')),
    runAnew('https', at('https')),
    unchanged('unchanged', at('unchanged')),
    sourceChanged('changed', at('changed'), MAIN),
    { name: 'node', command: node(['-e', '0']) },
  ];
  const times = race(racers, 4 * rounds + 1);
  const row = (name: string, what: string) => ({
    what: `\`auto-https synth\` to \`node -e 0\`: ${what}`,
    ...compare(times, name, 'node'),
  });
  return [
    { ...row('anew', 'prepared app of plain objects, runs anew'), goal: atMost(1.4) },
    { ...row('https', 'prepared `HttpsApp`, runs anew'), goal: atMost(1.4) },
    row('unchanged', 'prepared app, nothing changed'),
    row('changed', 'its main.ts changed'),
  ];
}
