import { Testing } from 'cdk8s';
import { Platform } from 'cdk8s-auto-https';
import 'cdk8s-auto-https/jest';

import { podinfo } from './podinfo';

const platform = Platform.fromContract('platform.contract.json');

test('podinfo, as it is applied', () => {
  expect(Testing.synth(podinfo(Testing.app(), platform))).toMatchSnapshot();
});

test('requests reach it: everything between its host and its pods is wired', () => {
  const route = podinfo(Testing.app(), platform);
  expect(route).toServeHttps('podinfo.sample.com', { context: 'platform.contract.json' });
  expect(route).toRedirectToHttps('podinfo.sample.com', { context: 'platform.contract.json' });
});

test('everything is ours: nothing lands outside of our namespace', () => {
  const objects = Testing.synth(podinfo(Testing.app(), platform));
  expect(objects.map(({ kind, metadata }) => `${metadata.namespace}/${kind}`)).toEqual([
    'apps/ServiceAccount',
    'apps/Service',
    'apps/Deployment',
    'apps/VirtualService',
  ]);
});
