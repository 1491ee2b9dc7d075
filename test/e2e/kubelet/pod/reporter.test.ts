import { KubeClient } from '../../../../e2e/kube/client';
import { NEVER_RUN } from '../../../../e2e/kubelet/container/state';
import { Reporter } from '../../../../e2e/kubelet/pod/reporter';
import type { ReportedMember } from '../../../../e2e/kubelet/pod/status';
import { pod } from '../pods';

const member: ReportedMember = { name: 'app', role: 'main', image: 'i', state: NEVER_RUN };

function reporter(status: number) {
  const client = new KubeClient({ server: 'http://127.0.0.1:1' });
  const call = jest.spyOn(client, 'call').mockResolvedValue({ status, body: { message: 'refused' } });
  return { call, reporter: new Reporter(client, '/api/v1/namespaces/apps/pods/app-0', '10.244.0.1') };
}

beforeEach(() => jest.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test('a status is told once, to the pod of that uid', async () => {
  const { call, reporter: tells } = reporter(200);
  expect(await tells.report(pod(), [member], '10.244.0.10')).toBe(true);
  expect(await tells.report(pod(), [member], '10.244.0.10')).toBe(true);
  expect(call).toHaveBeenCalledTimes(1);
  expect(call.mock.calls[0]).toMatchObject([
    'PATCH',
    '/api/v1/namespaces/apps/pods/app-0/status',
    { metadata: { uid: 'u1' }, status: { phase: 'Pending' } },
    'application/strategic-merge-patch+json',
  ]);
});

test.each([404, 409])('answered %d, the pod is gone', async (status) => {
  expect(await reporter(status).reporter.report(pod(), [member], undefined)).toBe(false);
});

test('what was refused is told again', async () => {
  const { call, reporter: tells } = reporter(422);
  for (const _ of [1, 2]) await expect(tells.report(pod(), [member], undefined)).rejects.toThrow('status: 422 refused');
  expect(call).toHaveBeenCalledTimes(2);
});
