import { appText, filesOf, readSample } from '../../../bench/check/apps';
import { parseStream } from '../../../lib/manifests/parse-stream';
import { checkManifests } from '../../../lib/wiring/check-manifests';

const sample = readSample('dist');

test('an app is seven documents, and its names are its own', () => {
  const names = (number: number) =>
    parseStream(appText(sample, number)).manifests.map(({ object }) => JSON.stringify([object.kind, object.metadata]));
  expect(names(1)).toHaveLength(7);
  expect(new Set([...names(1), ...names(2)]).size).toBe(14);
});

test('what is generated is well wired, so that checks are timed and not findings', () => {
  const texts = [...filesOf(sample, 3).values()];
  const { findings, summary } = checkManifests(texts.flatMap((text) => parseStream(text).manifests));
  expect(findings).toEqual([]);
  expect(summary.hosts).toEqual(['app0.sample.com', 'app1.sample.com', 'app2.sample.com']);
});
