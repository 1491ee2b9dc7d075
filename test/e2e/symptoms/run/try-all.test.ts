import { MUTATIONS } from '../../../../e2e/symptoms/catalogue';
import { type Place, tryAll } from '../../../../e2e/symptoms/run/try-all';

const VERDICT = { dns: '-', http: '-', https: '-', certificate: 'none', applied: true, said: [], changes: [] };
const slips = MUTATIONS.slice(0, 4);
const names = slips.map(({ name }) => name);

test('places share the slips, go on after one that cannot be tried, and are closed', async () => {
  const [tried, closed]: [Record<string, string>, string[]] = [{}, []];
  const place = (id: string): Place => ({
    try: async ({ name }) => {
      if (name === names[1]) throw new Error('no world');
      return VERDICT;
    },
    close: async () => {
      closed.push(id);
    },
  });
  await tryAll(slips, {
    places: [place('a'), place('b')],
    tried: ({ name }, outcome) => {
      tried[name] = outcome instanceof Error ? outcome.message : 'tried';
    },
  });
  expect(tried).toEqual(Object.fromEntries(names.map((name, at) => [name, at === 1 ? 'no world' : 'tried'])));
  expect(closed.sort()).toEqual(['a', 'b']);
});
