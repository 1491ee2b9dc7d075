import { worldEnvironment } from '../../../e2e/world/environment';

test('nothing of this machine leads out of the world: no proxy, no kubeconfig, no home', () => {
  const before = { ...process.env };
  Object.assign(process.env, { HTTPS_PROXY: 'http://proxy.test', KUBECONFIG: '/elsewhere', HOME: '/elsewhere' });
  try {
    const environment = worldEnvironment('/run/it', { EXTRA: 'x' });
    expect(Object.keys(environment).sort()).toEqual(['EXTRA', 'HOME', 'LANG', 'PATH']);
    expect(environment.HOME).toBe('/run/it');
  } finally {
    process.env = before;
  }
});
