import type { Volume } from '../../../../e2e/kubelet/pod/spec';
import { filesOf } from '../../../../e2e/kubelet/volumes/files';
import { facts, pod } from '../pods';
import { stored } from '../stored-data';

const sources = {
  facts: facts(pod({}, { labels: { app: 'web' } })),
  read: stored({ 'configmaps/conf': { a: 'one', b: 'two' }, 'secrets/tls': { 'tls.crt': 'crt' } }),
  token: async ({ audience }: { audience?: string }) => Buffer.from(`token for ${audience}`),
};

async function files(volume: Omit<Volume, 'name'>): Promise<Record<string, string> | undefined> {
  const found = await filesOf({ name: 'v', ...volume }, sources);
  if (found === undefined) return undefined;
  return Object.fromEntries([...found].map(([path, { content, mode }]) => [path, `${mode.toString(8)} ${content}`]));
}

test('an emptyDir is a folder without files', async () => {
  expect(await files({ emptyDir: {} })).toBeUndefined();
});

test('a ConfigMap is a file a key, or those that are named', async () => {
  expect(await files({ configMap: { name: 'conf' } })).toEqual({ a: '644 one', b: '644 two' });
  const items = [{ key: 'b', path: 'deep/b.txt', mode: 0o400 }];
  expect(await files({ configMap: { name: 'conf', items, defaultMode: 0o600 } })).toEqual({ 'deep/b.txt': '400 two' });
});

test('parts of a projected volume lie side by side', async () => {
  const projected = {
    defaultMode: 0o640,
    sources: [
      { serviceAccountToken: { path: 'token', audience: 'istio-ca' } },
      { secret: { name: 'tls' } },
      { downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
    ],
  };
  expect(await files({ projected })).toEqual({
    token: '640 token for istio-ca',
    'tls.crt': '640 crt',
    labels: '640 app="web"',
  });
});

test('what is optional may be missing', async () => {
  expect(await files({ secret: { secretName: 'none', optional: true } })).toEqual({});
  const items = [{ key: 'c', path: 'c' }];
  expect(await files({ configMap: { name: 'conf', items, optional: true } })).toEqual({});
});

test.each([
  [{ secret: { secretName: 'none' } }, 'secret "none" not found'],
  [
    { configMap: { name: 'conf', items: [{ key: 'c', path: 'c' }] } },
    'configmap "conf" references non-existent key: c',
  ],
  [{ hostPath: { path: '/' } } as object, 'volume of a kind that this node lacks: name,hostPath'],
])('%j keeps the pod waiting', async (volume, message) => {
  await expect(files(volume)).rejects.toMatchObject({ reason: 'ContainerCreating', message });
});
