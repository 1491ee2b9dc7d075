import { identityFlags } from '../../../../e2e/kubelet/container/identity';

const flags = (...args: Parameters<typeof identityFlags>) => identityFlags(...args).join(' ');
const flag = (name: string, ...args: Parameters<typeof identityFlags>) =>
  identityFlags(...args).find((each) => each.startsWith(`--${name}`));

test('a restricted container has no capabilities and gets none', () => {
  const own = { allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: { drop: ['ALL'] } };
  expect(flags({ runAsUser: 65532, runAsGroup: 65532, fsGroup: 65534 }, own, 0)).toBe(
    '--reuid=65532 --regid=65532 --groups=65534 --inh-caps=-all --bounding-set=-all --no-new-privs',
  );
});

test("the image's user counts where the pod names none, the container's before the pod's", () => {
  expect(flags({}, {}, 1337)).toMatch(/^--reuid=1337 --regid=1337 --clear-groups/);
  expect(flags({ runAsUser: 5 }, { runAsUser: 6 }, 1337)).toMatch(/^--reuid=6 --regid=0 /);
});

test('capabilities are the defaults, what is added and what is not dropped', () => {
  const added = { capabilities: { add: ['NET_ADMIN', 'NET_RAW'], drop: ['ALL'] } };
  expect(flag('bounding-set', {}, added, 0)).toBe('--bounding-set=-all,+net_admin,+net_raw');
  const defaults = flag('bounding-set', {}, {}, 0);
  expect(defaults).toContain('+net_bind_service');
  expect(defaults).not.toContain('+net_admin');
  expect(flag('bounding-set', {}, { capabilities: { drop: ['CAP_KILL'] } }, 0)).not.toContain('+kill');
  expect(flag('bounding-set', {}, { capabilities: { add: ['ALL'] } }, 0)).toBe('--bounding-set=+all');
  expect(flag('bounding-set', {}, { privileged: true }, 0)).toBeUndefined();
});

test('an image of root does not run as non-root', () => {
  expect(() => flags({ runAsNonRoot: true }, {}, 0)).toThrow('container has runAsNonRoot and image will run as root');
  expect(flags({ runAsNonRoot: true }, { runAsNonRoot: false }, 0)).toContain('--reuid=0');
});
