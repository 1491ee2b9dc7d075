import { expected, stated } from './finding';
import type { Question } from './question';
import { failuresOf, inWords, lookUntil, plain, redirectOf, underLoad } from './steps/outside';
import { renew } from './steps/renewal';
import { HOST, served } from './steps/served';

const RATE = 100;

export const renewal: Question = {
  title: `Renewal with the redirect in place, under ${RATE} requests a second`,
  async *ask(world) {
    const before = (await served(world)).sight.certificate?.serial;
    const { result: after, loaded } = await underLoad(world, HOST, RATE, async () => {
      await renew(world, HOST, 'istio-ingress');
      return lookUntil(world, HOST, { serial: `!${before}` }, { seconds: 90 });
    });
    const { serials } = loaded;
    yield expected(
      'certificates that were served meanwhile',
      `${serials.length}, the first one ${serials[0] === before ? 'known' : 'new'}`,
      '2, the first one known',
    );
    yield expected('port 80 afterwards', plain(after), redirectOf(HOST));
    yield expected(`requests that failed, of ${loaded.requests}`, failuresOf(loaded), 'none');
    yield stated('answers', inWords(loaded));
  },
};
