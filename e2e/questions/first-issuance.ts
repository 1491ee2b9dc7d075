import type { Change } from '../outside/watch';
import { expected } from './finding';
import type { Question } from './question';
import { DIST } from './steps/apply';
import { allPassed, dryRun } from './steps/dry-run';
import { firstApply } from './steps/first-apply';
import { plain, redirectOf } from './steps/outside';
import { HOST, served } from './steps/served';
import { countObjects } from './tree/count';
import { readTree } from './tree/read-tree';

/** Seconds are counted from the beginning of the apply. */
export const firstIssuance: Question = {
  title: 'First issuance on an empty cluster',
  async *ask(world) {
    const total = countObjects(readTree(DIST));
    const { ran, seconds } = await firstApply(world);
    const applied = ran.stdout.split('\n').filter((line) => /(created|configured|unchanged)$/.test(line)).length;
    const said = [`${applied} of ${total} objects, exit ${ran.status}`, ran.stderr.trim()].filter(Boolean).join(': ');
    yield expected(
      'kubectl apply -f dist/, once, and nothing by hand',
      said,
      `${total} of ${total} objects, exit 0`,
      seconds,
    );

    const { changes, sight } = await served(world);
    const first = (is: (change: Change) => boolean) => changes.find(is)?.at;
    const { dns, https, certificate } = sight;
    yield expected(
      `DNS answers for ${HOST}`,
      dns,
      /^203\.0\.113\.\d+$/,
      first((each) => each.dns === dns),
    );
    yield expected(
      `http://${HOST}/headers`,
      plain(sight),
      redirectOf(HOST),
      first((each) => each.http === '301'),
    );
    yield expected(
      `https://${HOST}/headers`,
      https,
      '200',
      first((each) => each.https === '200'),
    );
    yield expected('names on its certificate', certificate?.names.join(', ') ?? 'none', HOST);
    yield expected(
      "its chain, up to Pebble's root, which alone is trusted",
      certificate?.chain.join(' → ') ?? 'none',
      /^Pebble Intermediate CA \w+ → Pebble Root CA \w+$/,
    );
    // A conflict would mean that the API server writes a value otherwise than dist/ does.
    yield expected('dist/ once more, as a server-side dry run', await dryRun(world), allPassed());
  },
};
