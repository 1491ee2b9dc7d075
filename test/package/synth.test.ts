import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { readTree } from '../../scripts/ok/read-tree';
import { OUTPUTS, onStage } from '../../scripts/ok/stage';
import { CHECKOUT } from './checkout';
import { run } from './run';

jest.setTimeout(60_000);

const CDK8S_SYNTH = ['npx', '--no-install', 'cdk8s', 'synth'] as const;

test('`npm run synth` writes dist/, install/ and the contract as they are committed', () =>
  onStage(CHECKOUT, async (stage) => {
    await run(stage, 'npm', 'run', 'synth');
    expect(await readTree(stage, OUTPUTS)).toEqual(await readTree(CHECKOUT, OUTPUTS));
  }));

test('`npx cdk8s synth` writes the same dist/', () =>
  onStage(CHECKOUT, async (stage) => {
    await run(stage, ...CDK8S_SYNTH);
    expect(await readTree(stage, ['dist'])).toEqual(await readTree(CHECKOUT, ['dist']));
  }));

test('`npx cdk8s synth --output` writes the same files elsewhere', () =>
  onStage(CHECKOUT, async (stage) => {
    mkdirSync(join(stage, 'elsewhere'));
    await run(stage, ...CDK8S_SYNTH, '--output', 'elsewhere/dist');
    expect(await readTree(join(stage, 'elsewhere'), ['dist'])).toEqual(await readTree(CHECKOUT, ['dist']));
    expect(await readTree(stage, ['dist'])).toEqual(new Map());
  }));
