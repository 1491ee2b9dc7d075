import { quantities } from '../../../lib/kubernetes/quantities';

const written = (...args: Parameters<typeof quantities>) =>
  Object.fromEntries(Object.entries(quantities(...args)).map(([name, { value }]) => [name, value]));

test('quantities are written as the API server writes them, so that no apply differs from what is there', () => {
  expect(written({ cpu: '100m', memory: '1Gi' })).toEqual({ cpu: '100m', memory: '1Gi' });
  expect(written({ cpu: '2000m' }, { memory: '1024Mi' })).toEqual({ cpu: '2', memory: '1Gi' });
});

test('what is not given falls back to its default, one by one', () => {
  const defaults = { cpu: '50m', memory: '64Mi' };
  expect(written({}, defaults)).toEqual(defaults);
  expect(written({ memory: '1Gi' }, defaults)).toEqual({ cpu: '50m', memory: '1Gi' });
  expect(written({ cpu: undefined, memory: '1Gi' }, defaults)).toEqual({ cpu: '50m', memory: '1Gi' });
});

test('without a default it stays out', () => {
  expect(written({ cpu: undefined, memory: '1Gi' })).toEqual({ memory: '1Gi' });
});
