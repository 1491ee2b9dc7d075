import { holdsStandIn } from '../../../../../lib/wiring/graph/kubernetes/stand-ins';

test.each(['REPLACE_ME-web', '$$name$$', '%NAME%', '@name@', 'NAMESPACE', '<name>', '[name]'])(
  '%s is to be filled in',
  (name) => {
    expect(holdsStandIn(name)).toBe(true);
  },
);

test.each(['web', 'my_config', 'statusPort', 'Apps', 'https://sample.com'])('%s is not', (name) => {
  expect(holdsStandIn(name)).toBe(false);
});
