import { SERVICE } from '../../../../lib/wiring/graph/kinds';
import { Memos } from '../../../../lib/wiring/graph/memos';

test('what was worked out before anybody recorded is worked out again, so that its kinds are told', () => {
  const memos = new Memos();
  const count = () =>
    memos.memo(memos.whole, 'services', () => {
      memos.read(SERVICE);
      return 1;
    });
  expect(count()).toBe(1);
  expect([...memos.recordReads(count)]).toEqual([SERVICE]);
  expect([...memos.recordReads(count)]).toEqual([SERVICE]);
});

test('keeps what is nothing, and tells apart what is asked of each object', () => {
  const memos = new Memos();
  const [one, other] = [{}, {}];
  let times = 0;
  const ask = (what: string, object: object) => memos.memo(memos.ofEach(what), object, () => void times++);
  for (const object of [one, one, other]) for (const what of ['a', 'b']) ask(what, object);
  expect(times).toBe(4);
});
