import { join } from 'node:path';

import { journalOf, lockOf, outputPlaces, told } from '../../../lib/output/output-places';
import { scratchFolder } from './scratch-folder';

const scratch = scratchFolder();
const here = process.cwd();
const { CDK8S_OUTDIR } = process.env;

beforeAll(() => process.chdir(scratch.path));
afterAll(() => process.chdir(here));
afterEach(() => {
  if (CDK8S_OUTDIR === undefined) delete process.env.CDK8S_OUTDIR;
  else process.env.CDK8S_OUTDIR = CDK8S_OUTDIR;
});

const at = (...names: string[]) => join(process.cwd(), ...names);

test('the lock and the journal lie beside the folder, install/ and the contract in the working directory', () => {
  const places = outputPlaces('out/dist', {});
  expect(places).toEqual({
    folder: at('out/dist'),
    lock: at('out/dist.lock.json'),
    installFolder: at('install'),
    contract: at('platform.contract.json'),
  });
  expect(journalOf(places).folder).toBe(at('out/.auto-https-synth'));
  expect(lockOf('dist/')).toBe(at('dist.lock.json'));
});

test('install/ and the contract lie where they are told', () => {
  const { installFolder, contract } = outputPlaces('dist', { installFolder: 'a', contractFile: 'b/c.json' });
  expect([installFolder, contract]).toEqual([at('a'), at('b/c.json')]);
});

test('a folder outside that the cdk8s CLI names has no lock, and its journal is beside the contract', () => {
  process.env.CDK8S_OUTDIR = '../thrown-away';
  const places = outputPlaces('../thrown-away', {});
  expect(places.lock).toBeUndefined();
  expect(journalOf(places).folder).toBe(at('.auto-https-synth'));
});

test.each([
  ['dist', 'dist'],
  ['../own', '../thrown-away'],
])('%s has one while the CLI names %s', (outdir, named) => {
  process.env.CDK8S_OUTDIR = named;
  expect(outputPlaces(outdir, {}).lock).toBe(`${at(outdir)}.lock.json`);
});

test('paths are told from the working directory', () => {
  expect([told(at('dist/a.yaml')), told(at('..', 'a')), told(at())]).toEqual(['dist/a.yaml', '../a', '.']);
});
