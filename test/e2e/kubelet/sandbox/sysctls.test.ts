import { sysctlFiles } from '../../../../e2e/kubelet/sandbox/sysctls';

test('a sysctl is a file', () => {
  expect(sysctlFiles([{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }])).toEqual([
    { path: '/proc/sys/net/ipv4/ip_unprivileged_port_start', value: '0' },
  ]);
  expect(sysctlFiles()).toEqual([]);
});

test('one that a kubelet does not hold for safe is forbidden', () => {
  expect(() => sysctlFiles([{ name: 'kernel.msgmax', value: '1' }])).toThrow(
    expect.objectContaining({
      reason: 'SysctlForbidden',
      message: 'forbidden sysctl: "kernel.msgmax" not allowlisted',
    }),
  );
});
