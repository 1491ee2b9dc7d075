import { sampleHandover } from '../../../lib/handover/sample-handover';
import { storedHandover } from '../../../lib/handover/stored-handover';

const { sample: _, ...rest } = sampleHandover();
const real = { ...rest, certificates: [] };
const given = JSON.stringify({ Addons: { Handover: JSON.stringify(real) } });
const stored = (former?: string) => storedHandover(given, 'outputs.json', former);
const region = (name: string) => JSON.stringify({ ...real, cluster: { ...real.cluster, region: name } });

test('the first one is written as people read it', () => {
  expect(stored()).toEqual({
    text: `${JSON.stringify(real, null, 2)}\n`,
    isChanged: true,
    report: 'handover.json: new\n',
  });
});

test('the same values in other clothes are no change, so the file keeps them', () => {
  expect(stored(JSON.stringify(real))).toMatchObject({ isChanged: false, report: 'handover.json: unchanged\n' });
});

test('what changed is told', () => {
  expect(stored(region('us-east-1'))).toMatchObject({
    isChanged: true,
    report: 'handover.json: changed\n    cluster.region: "us-east-1" → "eu-west-1"\n',
  });
});

test('the former $schema stays: editors use it', () => {
  const former = JSON.stringify({ $schema: './a.json', ...real });
  expect(stored(former).isChanged).toBe(false);
  expect(JSON.parse(stored(former).text)).toEqual({ $schema: './a.json', ...real });
});

test.each(['{', 'null'])('a former one that says nothing (%s) is replaced', (former) => {
  expect(stored(former)).toMatchObject({
    text: stored().text,
    isChanged: true,
    report: 'handover.json: replaced; the former one was no JSON object\n',
  });
});

test('what is refused is not stored', () => {
  expect(() => storedHandover(JSON.stringify(sampleHandover()), 'sample.json')).toThrow('is the sample hand-over');
});
