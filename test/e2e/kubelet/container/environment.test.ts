import { environmentOf } from '../../../../e2e/kubelet/container/environment';
import type { ContainerSpec } from '../../../../e2e/kubelet/pod/spec';
import { container, facts, pod } from '../pods';
import { stored } from '../stored-data';

const read = stored({ 'configmaps/conf': { A: 'conf', B: 'conf' }, 'secrets/sec': { p: 's3cret' } });
const env = (over: Partial<ContainerSpec>, image = {}) => {
  const of = container(over);
  return environmentOf(of, image, facts(pod({ containers: [of] })), read);
};

test('later sources win: runtime, image, envFrom, env', async () => {
  const over = { envFrom: [{ configMapRef: { name: 'conf' } }], env: [{ name: 'B', value: 'own' }] };
  expect(await env(over, { A: 'image', HOME: '/', C: 'image' })).toMatchObject({
    A: 'conf',
    B: 'own',
    C: 'image',
    HOME: '/',
    HOSTNAME: 'app-0',
  });
});

test('a prefix goes before every key of envFrom', async () => {
  expect(await env({ envFrom: [{ prefix: 'X_', secretRef: { name: 'sec' } }] })).toHaveProperty('X_p', 's3cret');
});

test('values refer to those before them', async () => {
  const variables = [
    { name: 'IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } },
    { name: 'URL', value: 'http://$(IP)/$(LATER)' },
    { name: 'LATER', value: 'x' },
  ];
  expect(await env({ env: variables })).toMatchObject({ IP: '10.244.0.10', URL: 'http://10.244.0.10/$(LATER)' });
});

test('keys and resources', async () => {
  const variables = [
    { name: 'P', valueFrom: { secretKeyRef: { name: 'sec', key: 'p' } } },
    { name: 'Q', valueFrom: { configMapKeyRef: { name: 'none', key: 'q', optional: true } } },
    { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } } },
  ];
  const values = await env({ env: variables, resources: { limits: { cpu: '500m' } } });
  expect(values).toMatchObject({ P: 's3cret', CPU: '500' });
  expect(values).not.toHaveProperty('Q');
});

test.each([
  [{ configMapKeyRef: { name: 'none', key: 'a' } }, 'configmap "none" not found'],
  [{ secretKeyRef: { name: 'sec', key: 'q' } }, "couldn't find key q in secret apps/sec"],
])('%j keeps the container waiting', async (valueFrom, message) => {
  await expect(env({ env: [{ name: 'A', valueFrom }] })).rejects.toMatchObject({
    reason: 'CreateContainerConfigError',
    message,
  });
});
