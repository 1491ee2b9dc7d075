import { validate } from '../../../../lib/schema/compiled/facts';
import schema from '../../../../lib/wiring/facts/facts.schema.json';
import { expectSameFaults } from '../../../support/schemas/expect-same-faults';

test('the compiled schema of a facts file finds what the schema says', () => {
  expectSameFaults(validate, schema, {
    versions: { istio: '1.30.3' },
    mesh: { ingressControllerMode: 'OFF', cni: true, revisions: ['1-30-3'] },
    aws: {
      certificates: [{ arn: 'arn:aws:acm', names: ['*.sample.com'] }],
      serviceAccountRoles: { 'external-dns/external-dns': 'arn:aws:iam::111122223333:role/dns' },
      identity: 'irsa',
    },
    zones: [{ name: 'sample.com', visibility: 'public' }],
    ignore: [{ code: 'AH301', object: 'Gateway apps/web', reason: 'the Secret is copied by hand' }],
  });
});
