import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlanContext, planStart } from '../../../../e2e/kubelet/container/plan';
import { programTable } from '../../../../e2e/kubelet/images/table';
import type { ContainerSpec } from '../../../../e2e/kubelet/pod/spec';
import { container, facts } from '../pods';
import { stored } from '../stored-data';

let bin = '';
beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), 'bin-'));
  writeFileSync(join(bin, 'external-dns'), '');
});
afterAll(() => rmSync(bin, { recursive: true }));

const plan = (over: Partial<ContainerSpec>) => {
  const context: PlanContext = {
    facts: facts(),
    read: stored({}),
    table: programTable({ AWS_ENDPOINT_URL: 'http://aws' }),
    programs: { bin, echo: '/run/echo.cjs', node: '/opt/node' },
    folder: '/run/pods/u1',
    hosts: '/run/pods/u1/hosts',
    resolvConf: '/run/pods/u1/resolv.conf',
    trust: '/run/pki/trust.pem',
  };
  return planStart(container(over), context);
};

test("the program gets its environment and its arguments, with the pod's values in them", async () => {
  const { argv, root, standIn } = await plan({
    image: 'external-dns',
    args: ['--txt-owner-id=$(OWNER)'],
    env: [{ name: 'OWNER', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } }],
  });
  expect(argv).toEqual(expect.arrayContaining(['OWNER=apps', 'AWS_ENDPOINT_URL=http://aws']));
  expect(argv.slice(-2)).toEqual(['/e2e/bin/external-dns', '--txt-owner-id=apps']);
  expect([root, standIn]).toEqual(['/run/pods/u1/root-app', false]);
});

test("volumes come from the pod's folder, and the root is read-only where the container says so", async () => {
  const { script } = await plan({
    volumeMounts: [{ name: 'conf', mountPath: '/conf' }],
    securityContext: { readOnlyRootFilesystem: true },
    workingDir: '/conf',
  });
  expect(script).toContain('mount --bind /run/pods/u1/volumes/conf ./conf');
  expect(script).toContain('mount -o remount,ro .');
  expect(script).toContain('/usr/bin/env -i -C /conf "$@"');
});

test('an app is a stand-in', async () => {
  expect((await plan({ image: 'shop', ports: [{ containerPort: 8080 }] })).standIn).toBe(true);
});
