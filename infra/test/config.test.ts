import { settings } from '../config';
import { completeConfig } from '../lib/config/complete-config';

test("the committed settings are the sample's: whoever tries them out reaches no account", () => {
  expect(completeConfig(settings)).toEqual(completeConfig({ domain: 'sample.com' }));
});
