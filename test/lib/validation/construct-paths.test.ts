import { ConstructPaths } from '../../../lib/validation/construct-paths';

const manifest = (kind: string, name: string) => ({ object: { apiVersion: 'v1', kind, metadata: { name } } });
const ref = (kind: string, name: string) => ({ apiVersion: 'v1', kind, name });

test('an object has the path that cdk8s recorded, unless a namesake may be meant', () => {
  const paths = new ConstructPaths(
    [manifest('Service', 'web'), manifest('Deployment', 'web'), manifest('Service', 'api')],
    {
      web: { path: 'chart/deployment' },
      api: { path: 'chart/api' },
    },
  );
  expect(paths.of(ref('Service', 'api'))).toBe('chart/api');
  expect(paths.of(ref('Service', 'web'))).toBeUndefined();
  expect(paths.of(ref('Service', 'other'))).toBeUndefined();
});

test('broken shapes have no path', () => {
  const paths = new ConstructPaths([{ object: {} }, { object: { metadata: 'x' } }], {});
  expect(paths.of(ref('Service', 'constructor'))).toBeUndefined();
});
