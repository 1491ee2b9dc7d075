import { ANNOTATION_PREFIX, prefixed } from '../../../../lib/entry-points/load-balancer/settings';

test('annotations get the prefix that all controllers read, and what is not asked for is left out', () => {
  expect(ANNOTATION_PREFIX).toBe('service.beta.kubernetes.io/aws-load-balancer-');
  expect(prefixed({ scheme: 'internal', 'ssl-cert': undefined })).toEqual({
    'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal',
  });
});
