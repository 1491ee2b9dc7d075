import { expected } from './finding';
import type { Question } from './question';
import { allPassed, DRY_RUN, dryRun } from './steps/dry-run';

export const everyDocument: Question = {
  title: 'Every document of dist/ passes a dry run with strict field validation',
  async *ask(world) {
    yield expected(`kubectl ${DRY_RUN.join(' ')} -f dist/`, await dryRun(world), allPassed());
  },
};
