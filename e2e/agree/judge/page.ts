import type { Observation } from './observation';
import type { Prediction } from './prediction';

/** One broken wire, judged by both. */
export interface Judged {
  readonly name: string;
  readonly prediction: Prediction;
  readonly observation: Observation;
}

export interface Draw {
  readonly n: number;
  readonly seed: number;
  /** How many wires could be broken. */
  readonly of: number;
}

/** A warning says that it may fail: it agrees with both. */
export function agrees({ prediction, observation }: Judged): boolean {
  return prediction.says === 'warns' || (prediction.says === 'works') === observation.works;
}

/** e2e/AGREEMENT.md */
export function page(judged: readonly Judged[], { n, seed, of }: Draw): string {
  const agreed = judged.filter(agrees).length;
  return `${[
    '# The checker against the real chain',
    '',
    `\`npm run e2e:agree -- --n ${n} --seed ${seed}\` breaks ${n} of the ${of} wires of dist/, one at a time. The checker reads the manifests; the real`,
    'control planes get them applied. Works: https answers 200 with a certificate of its own, port 80 redirects with 301, the record is',
    'right, and, on a cluster that was served before, a renewal gets a new certificate. A warning says that it may fail: it agrees with both.',
    '',
    `**${agreed} of ${judged.length} agree.**`,
    '',
    ...matrix(judged),
    '',
    ...disagreements(judged),
    '## All',
    '',
    '| broken wire | the checker says | the real chain did |',
    '|---|---|---|',
    ...[...judged].sort((a, b) => (a.name < b.name ? -1 : 1)).map(row),
  ].join('\n')}\n`;
}

/** The confusion matrix. */
export function matrix(judged: readonly Judged[]): string[] {
  const count = (says: Prediction['says'], works: boolean) =>
    judged.filter(({ prediction, observation }) => prediction.says === says && observation.works === works).length;
  return [
    '| | really works | really fails |',
    '|---|---|---|',
    ...(['works', 'warns', 'fails'] as const).map(
      (says) => `| checker: ${says} | ${count(says, true)} | ${count(says, false)} |`,
    ),
  ];
}

function disagreements(judged: readonly Judged[]): string[] {
  const wrong = judged.filter((one) => !agrees(one));
  if (wrong.length === 0) return [];
  return [
    '## Where they disagree',
    '',
    ...wrong.map(({ name, prediction, observation }) => `- ${name}: ${says(prediction)}; really: ${observation.saw}`),
    '',
  ];
}

function row({ name, prediction, observation }: Judged): string {
  return `| ${cell(name)} | ${cell(says(prediction))} | ${cell(observation.saw)} |`;
}

function says({ says: word, because }: Prediction): string {
  return word === 'works' ? word : `${word}: ${because[0]}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
