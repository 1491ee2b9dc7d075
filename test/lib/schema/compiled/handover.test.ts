import schema from '../../../../lib/handover/handover.schema.json';
import { sampleHandover } from '../../../../lib/handover/sample-handover';
import { validate } from '../../../../lib/schema/compiled/handover';
import { expectSameFaults } from '../../../support/schemas/expect-same-faults';

test('the compiled hand-over schema finds what the schema says', () => {
  const roles = { 'external-dns/external-dns': 'arn:aws:iam::111122223333:role/dns' };
  expectSameFaults(validate, schema, { ...sampleHandover(), identity: { mode: 'irsa', roles } });
});
