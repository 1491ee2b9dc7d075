import { checkVersion } from '../../../lib/handover/check-version';

test.each([2, '1', null])('version %j is not read', (version) => {
  expect(() => checkVersion({ version }, 'cluster.json')).toThrow(
    `hand-over cluster.json has version ${JSON.stringify(version)}: this release of cdk8s-auto-https reads version 1 alone. ` +
      "Have version 1 written (infra's Identity stack, or whatever writes your hand-over), or use a release that reads this one.",
  );
});

test.each([{ version: 1 }, {}, null, undefined, 'text', []])('%j is for the schema to judge', (document) => {
  expect(() => checkVersion(document, 'cluster.json')).not.toThrow();
});
