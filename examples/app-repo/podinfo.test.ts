import { Testing } from 'cdk8s';
import { Platform } from 'cdk8s-auto-https';

import { podinfo } from './podinfo';

const platform = Platform.fromContract('platform.contract.json');

test('podinfo, as it is applied', () => {
  expect(Testing.synth(podinfo(Testing.app(), platform))).toMatchSnapshot();
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
