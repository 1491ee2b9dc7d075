import { MADE_BY } from '../../../lib/handover/made-by';

test.each(Object.values(MADE_BY))('"%s" names a stack, and those who have none are not sent there', (madeBy) => {
  expect(madeBy).toMatch(/^infra's (Cluster|Dns|Certificate|Identity) stack, or whatever makes your \w+$/);
});
