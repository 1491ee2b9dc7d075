import { machineClass } from './machine';

/** What is compared, by name, and its version. */
export type Versions = Readonly<Record<string, string>>;

/** bench/RESULTS.md. */
export function results(table: string, versions: Versions, date: Date): string {
  const compared = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `# Speed of synthesis

Made by \`npm run bench -- --update\` on ${date.toISOString().slice(0, 10)} on ${process.platform}, ${machineClass()}, with
${compared.join(', ')}.

Trust the ratios, not the times, which are of the clock and of whole processes. Each row is the median of 5 runs in turn, or of as many as it says
(who takes over a minute runs once). An app is 7 objects, 6 kB of YAML. cdk8s, ours and the floor (template strings written to the same files by
node) are each one bundle without a code cache; rows on \`auto-https synth\` are of the command as it is installed.

${table}
`;
}
