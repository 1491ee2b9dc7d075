import { sample } from '../../../../e2e/agree/wires/sample';

const all = Array.from({ length: 50 }, (_, index) => index);

test('the same seed draws the same, another one others', () => {
  expect(sample(all, 10, 7)).toEqual(sample(all, 10, 7));
  expect(sample(all, 10, 7)).not.toEqual(sample(all, 10, 8));
});

test('nothing is drawn twice, and no more than there is', () => {
  expect(new Set(sample(all, 50, 1)).size).toBe(50);
  expect(sample(all, 99, 1)).toHaveLength(50);
});
