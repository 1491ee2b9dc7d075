/** What a project's main.ts declares, and how it is synthesized. */
export interface Entry {
  /** The function that declares, by the name of its file in bench/workload. */
  readonly declared: 'declareApps' | 'declareHttpsApps' | 'declareTypedApps';
  /** Its arguments behind the app. */
  readonly args: readonly (string | number)[];
  /** Whose `App`, and how: by itself, or by our `synthesize`. */
  readonly by: 'cdk8s' | 'ours' | 'synthesize';
}

/** Text of a file that the app reads, so that it can be made to run anew without a change of its sources. */
export const INPUT = 'input.txt';

/** TypeScript of a main.ts. */
export function entry({ declared, args, by }: Entry): string {
  const file = declared.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const lines = {
    cdk8s: ["import { App } from 'cdk8s';", 'app.synth();'],
    ours: ["import { App } from 'cdk8s-auto-https';", 'app.synth();'],
    synthesize: ["import { App } from 'cdk8s';\nimport { synthesize } from 'cdk8s-auto-https';", 'synthesize(app);'],
  }[by];
  const given = args.map((arg) => JSON.stringify(arg)).join(', ');
  return `import { readFileSync } from 'node:fs';
${lines[0]}
import { ${declared} } from './bench/workload/${file}';

readFileSync('${INPUT}');
const app = new App();
${declared}(app, ${given});
${lines[1]}
`;
}
