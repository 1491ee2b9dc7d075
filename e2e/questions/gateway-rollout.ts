import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/world';
import { expected, stated } from './finding';
import type { Question } from './question';
import { list } from './steps/objects';
import { failuresOf, inWords, underLoad } from './steps/outside';
import { HOST, served } from './steps/served';
import { until } from './steps/until';

const RATE = 100;
const GATEWAY = 'istio-ingressgateway-ssl';
const NAMESPACE = 'istio-ingress';

export const gatewayRollout: Question = {
  title: `Rollout of the gateway under ${RATE} requests a second`,
  async *ask(world) {
    await served(world);
    const before = await podsOf(world);
    const { result: after, loaded } = await underLoad(world, HOST, RATE, async () => {
      await world.kubectl(['rollout', 'restart', `deployment/${GATEWAY}`, '--namespace', NAMESPACE]);
      const pods = await until('the old pod is gone', { seconds: 120, everyMs: 500 }, async () => {
        const now = await podsOf(world);
        return now.some((name) => before.includes(name)) ? undefined : now;
      });
      await sleep(1000);
      return pods;
    });
    yield expected('pods, by others', `${before.length} by ${after.length}`, /^([1-9]) by \1$/);
    yield expected(`requests that failed, of ${loaded.requests}`, failuresOf(loaded), 'none');
    yield stated('answers', inWords(loaded));
  },
};

async function podsOf(world: World): Promise<string[]> {
  const pods = await list(world, 'pods', NAMESPACE);
  return pods.map(({ metadata }) => metadata.name).filter((name) => name.startsWith(`${GATEWAY}-`));
}
