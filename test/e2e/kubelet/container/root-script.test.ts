import { execFileSync } from 'node:child_process';
import { type Root, rootScript } from '../../../../e2e/kubelet/container/root-script';

const root: Root = {
  name: 'proxy',
  folder: "/run/it's here/root-proxy",
  files: [{ source: '/servers/envoy', target: '/e2e/bin/envoy' }],
  links: { '/usr/local/bin/envoy': '/e2e/bin/envoy' },
  volumes: [
    { source: '/v/b', target: '/var/run/secrets/tokens', readOnly: true },
    { source: '/v/a', target: '/var/run/secrets', readOnly: false },
  ],
  trust: '/run/trust.pem',
  hosts: '/run/hosts',
  resolvConf: '/run/resolv.conf',
  readOnly: true,
  workingDir: '/',
  identity: ['--reuid=1337', '--bounding-set=-all,+kill'],
};
const lines = rootScript(root).split('\n');

test('the script is one that a shell can read, whatever is in the names', () => {
  expect(() => execFileSync('sh', ['-n'], { input: rootScript(root) })).not.toThrow();
  expect(lines[1]).toBe(`mount -t tmpfs -o mode=755 proxy '/run/it'\\''s here/root-proxy'`);
});

test('what contains a mount point is mounted before it', () => {
  const mounts = lines.filter((line) => line.startsWith('mount --bind /v/'));
  expect(mounts).toEqual(['mount --bind /v/a ./var/run/secrets', 'mount --bind /v/b ./var/run/secrets/tokens']);
  expect(lines).toContain('mount -o remount,bind,ro ./var/run/secrets/tokens');
});

test("an image's program hides the machine's own", () => {
  const at = lines.indexOf('ln -s /e2e/bin/envoy ./usr/local/bin/envoy');
  expect(lines.slice(0, at)).toContain(
    'if [ -d ./usr/local/bin ]; then mount -t tmpfs tmpfs ./usr/local/bin; else mkdir -p ./usr/local/bin; fi',
  );
  expect(lines).toContain('mount --bind -o ro /servers/envoy ./e2e/bin/envoy');
});

test('at last the root becomes read-only, and the script the program', () => {
  expect(lines.slice(-4)).toEqual([
    'mount -o remount,ro .',
    'echo up >&3; exec 3>&-',
    'exec chroot . /usr/bin/setpriv --pdeathsig=KILL --reuid=1337 --bounding-set=-all,+kill -- /usr/bin/env -i -C / "$@"',
    '',
  ]);
  expect(rootScript({ ...root, readOnly: false })).not.toContain('remount,ro .');
});
