import type { Service } from '../../../../e2e/cloud/services/objects';
import { ServiceWriter } from '../../../../e2e/cloud/services/writer';
import { serviceOf } from './services';

const PATH = '/api/v1/namespaces/ingress/services/gateway';

function writing(status = 200) {
  const calls: unknown[][] = [];
  const call = async (...args: unknown[]) => {
    calls.push(args.slice(0, 3));
    return { status, body: { message: 'no' } };
  };
  return { calls, writer: new ServiceWriter({ call: call as never }) };
}

const withFinalizers = (...finalizers: string[]): Service => {
  const { metadata, spec } = serviceOf();
  return { metadata: { ...metadata, resourceVersion: '7', finalizers }, spec };
};

test('a finalizer is added beside those of others, against the version that was seen', async () => {
  const { calls, writer } = writing();
  await writer.addFinalizer(withFinalizers('other'), 'ours');
  const metadata = { uid: 'u-1', resourceVersion: '7', finalizers: ['other', 'ours'] };
  expect(calls).toEqual([['PATCH', PATH, { metadata }]]);
  await writer.addFinalizer(withFinalizers('ours'), 'ours');
  expect(calls).toHaveLength(1);
});

test('only its own finalizers are removed', async () => {
  const { calls, writer } = writing();
  await writer.removeFinalizers(withFinalizers('other', 'service.k8s.aws/resources'));
  expect(calls).toEqual([['PATCH', PATH, { metadata: { uid: 'u-1', resourceVersion: '7', finalizers: ['other'] } }]]);
  await writer.removeFinalizers(withFinalizers('other'));
  expect(calls).toHaveLength(1);
});

test('the status says the host name, and is written once', async () => {
  const { calls, writer } = writing();
  const service = serviceOf();
  await writer.showHost(service, 'a.elb');
  const status = { loadBalancer: { ingress: [{ hostname: 'a.elb' }] } };
  expect(calls).toEqual([['PATCH', `${PATH}/status`, { status }]]);
  await writer.showHost({ ...service, status }, 'a.elb');
  await writer.showHost(service, undefined);
  expect(calls).toHaveLength(1);
});

test('a Service that is gone is no fault; a refusal is', async () => {
  await writing(404).writer.showHost(serviceOf(), 'a.elb');
  await expect(writing(403).writer.showHost(serviceOf(), 'a.elb')).rejects.toThrow('403 no');
});
