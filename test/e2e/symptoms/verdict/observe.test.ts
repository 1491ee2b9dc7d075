import { observe, type Watcher, type WatchSettings } from '../../../../e2e/symptoms/verdict/observe';

const look = (https: string) => ({ at: 0, dns: '-', http: '-', location: '-', https, serial: '-', issuer: '-' });

/** Looks that come when the test says so. */
function watcher() {
  let settings: WatchSettings | undefined;
  let end = () => {};
  const over = new Promise<void>((done) => {
    end = done;
  });
  const world: Watcher = {
    watch: (_, given) => {
      settings = given;
      return { over, stop: end };
    },
  };
  return { world, end, see: (https: string) => settings?.changed(look(https)), settings: () => settings };
}

beforeEach(() => jest.useFakeTimers({ now: 5000 }));
afterEach(() => jest.useRealTimers());

const final = ({ https }: { https: string }) => https === '404';

test('a last word ends the watch after a while in which nothing else is seen', async () => {
  const { world, see } = watcher();
  const observed = observe(world, 'a', 60, { final, quiet: 3 });
  see('404');
  jest.advanceTimersByTime(2900);
  see('503');
  jest.advanceTimersByTime(10_000);
  see('404');
  jest.advanceTimersByTime(3000);
  expect((await observed).map(({ https }) => https)).toEqual(['404', '503', '404']);
});

test('without a last word the watch goes on to its end', async () => {
  const { world, see, end, settings } = watcher();
  const observed = observe(world, 'a', 60);
  see('404');
  jest.advanceTimersByTime(59_000);
  see('200');
  end();
  expect((await observed).map(({ https }) => https)).toEqual(['404', '200']);
  expect(settings()).toMatchObject({ seconds: 60, since: 5000 });
});
