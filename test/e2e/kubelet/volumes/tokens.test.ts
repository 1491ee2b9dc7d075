import { KubeClient } from '../../../../e2e/kube/client';
import { Tokens } from '../../../../e2e/kubelet/volumes/tokens';
import { pod } from '../pods';

const client = new KubeClient({ server: 'http://127.0.0.1:1' });
const SOURCE = { path: 'token', audience: 'istio-ca', expirationSeconds: 1000 };

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test('a token is bound to its pod, and made anew when four fifths of its time are over', async () => {
  jest.useFakeTimers({ now: 0 });
  let made = 0;
  const call = jest.spyOn(client, 'call').mockImplementation(async () => {
    made += 1;
    return { status: 201, body: { status: { token: `t${made}` } } as never };
  });
  const tokens = new Tokens(client, pod({ serviceAccountName: 'web' }));
  const at = async (seconds: number) => {
    jest.setSystemTime(seconds * 1000);
    return String(await tokens.of(SOURCE));
  };
  expect([await at(0), await at(799), await at(800)]).toEqual(['t1', 't1', 't2']);
  expect(call.mock.calls[0]).toMatchObject([
    'POST',
    '/api/v1/namespaces/apps/serviceaccounts/web/token',
    { spec: { audiences: ['istio-ca'], expirationSeconds: 1000, boundObjectRef: { name: 'app-0', uid: 'u1' } } },
  ]);
});

test('without its ServiceAccount a pod waits', async () => {
  jest.spyOn(client, 'call').mockResolvedValue({ status: 404, body: { message: 'not found' } });
  await expect(new Tokens(client, pod()).of(SOURCE)).rejects.toMatchObject({
    reason: 'ContainerCreating',
    message: 'token of default: not found',
  });
});
