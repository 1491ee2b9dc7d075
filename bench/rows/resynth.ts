import { join } from 'node:path';
import { node } from '../measure/command';
import { compare } from '../measure/compare';
import { race } from '../measure/race';
import type { Measurement, Place } from '../measurement';
import { digestOfFiles, requireSame } from '../outputs/digest';
import type { Entry } from '../projects/entry';
import { preparedProject, unchanged } from '../projects/prepared';
import { atMost, type Ratio } from '../ratio-table';
import { count } from './sizes';

const MANY = 5000;

/** The command where nothing has changed. */
export const RESYNTH: Measurement = {
  id: 'resynth',
  measure: (place) => {
    const apps = place.size(MANY);
    return [
      measure(place, `${count(apps)} in a chart each`, {
        declared: 'declareApps',
        args: [apps, 'each'],
        by: 'synthesize',
      }),
      measure(place, `${apps} \`HttpsApp\`, two files each`, {
        declared: 'declareHttpsApps',
        args: [apps],
        by: 'synthesize',
      }),
    ];
  },
};

function measure({ folder, rounds }: Place, apps: string, main: Entry): Ratio {
  const project = preparedProject(join(folder, main.declared), main);
  const before = digestOfFiles(project.output);
  // The runs are short, so more of them cost nothing.
  const times = race([unchanged('ours', project), { name: 'node', command: node(['-e', '0']) }], 4 * rounds + 1);
  requireSame({ before, after: digestOfFiles(project.output) });
  return {
    what: `unchanged \`auto-https synth\` to \`node -e 0\`: ${apps}`,
    ...compare(times, 'ours', 'node'),
    goal: atMost(2.5),
  };
}
