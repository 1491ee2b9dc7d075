import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/world';
import { expected, stated } from './finding';
import type { Question } from './question';
import { lookUntil, outside, plain } from './steps/outside';
import { challengesOf, renew } from './steps/renewal';
import { HOST, served } from './steps/served';

/** Ours is renewed in half of it. */
const PATIENCE_SECONDS = 30;

export const httpsRedirect: Question = {
  title: "The article's httpsRedirect breaks the renewal",
  async *ask(world) {
    await served(world);
    const before = await outside(world).look(HOST);
    await patch(world, [{ op: 'add', path: '/spec/servers/1/tls', value: { httpsRedirect: true } }]);
    const path = '/.well-known/acme-challenge/any';
    const challenge = await lookUntil(world, HOST, { http: '301' }, { path, seconds: 20 });
    yield stated("port 80 of the Gateway with the article's tls.httpsRedirect", plain(challenge));

    await renew(world, HOST, 'istio-ingress');
    await sleep(PATIENCE_SECONDS * 1000);
    const { certificate, https } = await outside(world).look(HOST);
    const same = certificate?.serial === before.certificate?.serial;
    yield expected(`a renewal, after ${PATIENCE_SECONDS} s`, same ? 'not served' : 'served', 'not served');
    yield expected('its challenge', (await challengesOf(world, HOST)).join('; '), /^HTTP-01 pending: Waiting for/);
    yield expected('what a visitor sees of it', `https ${https}`, 'https 200');

    await patch(world, [{ op: 'remove', path: '/spec/servers/1/tls' }]);
    const serial = `!${before.certificate?.serial}`;
    const healed = await lookUntil(world, HOST, { serial }, { seconds: 90 });
    yield expected('without it again, the renewal', `served, https ${healed.https}`, 'served, https 200');
  },
};

async function patch(world: World, changes: readonly object[]): Promise<void> {
  const flags = ['--namespace', 'istio-ingress', '--type', 'json', '--patch', JSON.stringify(changes)];
  await world.kubectl(['patch', 'gateway.networking.istio.io/application-gateway', ...flags]);
}
