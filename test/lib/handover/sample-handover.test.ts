import { refuseSampleFor, sampleHandover } from '../../../lib/handover/sample-handover';

test('the sample is marked as one, and valid', () => {
  expect(sampleHandover()).toMatchObject({ version: 1, sample: true, cluster: { name: 'sample' } });
});

test('it is good for sample.com and what lies below', () => {
  expect(() => refuseSampleFor(sampleHandover(), ['sample.com', 'shop.sample.com'])).not.toThrow();
});

test('with another domain its made-up ids would land in real manifests, so it is refused', () => {
  expect(() => refuseSampleFor(sampleHandover(), ['sample.com', 'company.io'])).toThrow(
    'domain "company.io" is used with the sample hand-over: its zone ids, role and certificate ARNs are made up, for sample.com alone. ' +
      'Write a handover.json with the facts of your cluster (handover.sample.json shows the form), without "sample".',
  );
});

test('a hand-over of one’s own is good for any domain', () => {
  expect(() => refuseSampleFor({ ...sampleHandover(), sample: false }, ['company.io'])).not.toThrow();
});
