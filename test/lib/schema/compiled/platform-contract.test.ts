import schema from '../../../../lib/platform/platform.contract.schema.json';
import { validate } from '../../../../lib/schema/compiled/platform-contract';
import contract from '../../../../platform.contract.json';
import { expectSameFaults } from '../../../support/schemas/expect-same-faults';

test('the compiled schema of a platform contract finds what the schema says', () => {
  expectSameFaults(validate, schema, contract);
});
