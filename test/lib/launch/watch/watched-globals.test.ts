import { Observation } from '../../../../lib/launch/watch/observation';
import { watchGlobals } from '../../../../lib/launch/watch/watched-globals';

/** What is doubted, and which variables were asked for, while something is done. */
function observed(action: () => unknown): { doubts: string[]; variables: string[] } {
  const observation = new Observation();
  const { stop } = watchGlobals(observation);
  try {
    action();
  } finally {
    stop();
  }
  return { doubts: [...observation.doubts], variables: observation.seen().variables.map(([name]) => name) };
}

test.each<[string, () => unknown, string]>([
  ['Date.now()', () => Date.now(), 'it reads the clock (Date)'],
  ['new Date()', () => new Date(), 'it reads the clock (Date)'],
  ['Date()', () => Date(), 'it reads the clock (Date)'],
  ['Math.random()', () => Math.random(), 'it uses chance (Math.random)'],
  ['crypto', () => crypto, 'it uses chance (crypto)'],
  ['stdin', () => process.stdin, 'it reads stdin'],
  ['chdir', () => process.chdir('.'), 'it changes its folder (process.chdir)'],
  ['fetch', () => fetch('no url').catch(() => 0), 'it asks the network (fetch)'],
  ['all of env', () => ({ ...process.env }), 'it lists all variables of the environment (process.env)'],
])('%s is a doubt', (_, action, doubt) => {
  expect(observed(action).doubts).toEqual([doubt]);
});

test('what gives the same for the same is none, and a Date is a Date', () => {
  const { doubts } = observed(() => {
    expect(new Date(5).getTime()).toBe(5);
    expect(new Date(5)).toBeInstanceOf(Date);
    expect(new Date(5).constructor).toBe(Date);
    expect(Date.UTC(2000, 0)).toBe(946684800000);
    expect(Math.max(1, 2)).toBe(2);
  });
  expect(doubts).toEqual([]);
});

test('variables that are read are told, but not those that the app set or removed before', () => {
  process.env.WATCHED_A = 'a';
  const { variables } = observed(() => {
    expect(process.env.WATCHED_A).toBe('a');
    expect('WATCHED_B' in process.env).toBe(false);
    expect(Object.hasOwn(process.env, 'WATCHED_C')).toBe(false);
    process.env.WATCHED_D = 'd';
    expect(process.env.WATCHED_D).toBe('d');
    delete process.env.WATCHED_E;
    expect(process.env.WATCHED_E).toBeUndefined();
  });
  expect(variables.filter((name) => name.startsWith('WATCHED'))).toEqual(['WATCHED_A', 'WATCHED_B', 'WATCHED_C']);
  expect(process.env.WATCHED_D).toBe('d');
  delete process.env.WATCHED_A;
  delete process.env.WATCHED_D;
});

test('afterwards all is as it was', () => {
  const before = [Date, Math, fetch, process.env, process.chdir, new Date(1).constructor];
  observed(() => undefined);
  expect([Date, Math, fetch, process.env, process.chdir, new Date(1).constructor]).toEqual(before);
  expect(Date).toBe(before[0]);
});
