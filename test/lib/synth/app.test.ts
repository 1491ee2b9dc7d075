import { SAMPLES } from './apps';
import { rendered, withOurs, withoutFolders, withStock } from './both-ways';

test.each(SAMPLES)('synth() writes what cdk8s writes: $what', ({ build, props }) => {
  const stock = withStock(build, props);
  expect(withOurs(build, props)).toEqual(stock);
});

test.each(SAMPLES)('renderFiles() gives what cdk8s writes: $what', ({ build, props }) => {
  const ours = rendered(build, props);
  expect(ours).toEqual(withoutFolders(withStock(build, props)));
});
