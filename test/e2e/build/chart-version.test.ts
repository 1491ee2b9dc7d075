import { withVersion } from '../../../e2e/build/chart-version';

test('a chart gets the version of the release, and keeps the rest', () => {
  const chart = 'apiVersion: v2\nname: cert-manager\nkubeVersion: ">= 1.22.0-0"\nversion: v0.0.0\nappVersion: v0.0.0\n';
  expect(withVersion(chart, 'v1.21.2')).toBe(
    'apiVersion: v2\nname: cert-manager\nkubeVersion: ">= 1.22.0-0"\nversion: "v1.21.2"\nappVersion: "v1.21.2"\n',
  );
});
