import { join } from 'node:path';
import { sampleHandover } from '../../lib';
import { BELOW_WILDCARD, synthesizeWildcard, WILDCARD, WILDCARD_FILES } from './apps/synthesize-wildcard';
import { expected, stated } from './finding';
import type { Question } from './question';
import { variantFolder } from './steps/apply';
import { reinstallCertManager } from './steps/cert-manager';
import { lookUntil } from './steps/outside';
import { recordsOf } from './steps/records';
import { challengesOf } from './steps/renewal';
import { served } from './steps/served';
import { until } from './steps/until';

const CHALLENGE = '_acme-challenge.wild.sample.com';

export const wildcard: Question = {
  title: 'DNS-01 with a wildcard, through Route 53',
  async *ask(world) {
    await served(world);
    const folder = variantFolder(world, 'wildcard');
    // Only Route 53 knows the ids of its zones.
    const zones = await world.route53.zones();
    synthesizeWildcard(folder, { ...sampleHandover(), zones });
    await reinstallCertManager(world, join(folder, 'install'));
    yield stated('cert-manager, installed again by the values for DNS-01', 'available');

    const files = WILDCARD_FILES.flatMap((name) => ['-f', join(folder, 'dist', name)]);
    await world.kubectl(['apply', ...files]);
    const challenge = await until('a challenge', { seconds: 30, everyMs: 100 }, async () => {
      return (await challengesOf(world, WILDCARD.slice(2)))[0];
    });
    yield expected('the challenge', challenge.split(' ')[0] ?? '', 'DNS-01');
    const { https, certificate } = await lookUntil(world, BELOW_WILDCARD, { https: '200' }, { seconds: 150 });
    const said = `${https}, certificate for ${certificate?.names.join(', ')}`;
    yield expected(`https://${BELOW_WILDCARD}/headers`, said, `200, certificate for ${WILDCARD}`);
    const left = await recordsOf(world, CHALLENGE, 'public');
    yield expected(`the record ${CHALLENGE}, afterwards`, left.length === 0 ? 'gone' : 'still there', 'gone');
  },
};
