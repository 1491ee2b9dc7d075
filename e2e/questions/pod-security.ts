import type { World } from '../world/world';
import { expected } from './finding';
import type { Question } from './question';
import { firstApply } from './steps/first-apply';
import { type Conditioned, isTrue, list } from './steps/objects';
import { served } from './steps/served';
import { withoutCni } from './steps/without-cni';

const NAMESPACES = ['apps', 'cert-manager', 'external-dns', 'istio-ingress', 'istio-system'];

export const podSecurity: Question = {
  title: 'Pod Security: labels before the apply, and what runs under restricted',
  async *ask(world) {
    const { levels } = await firstApply(world);
    await served(world);
    const before = NAMESPACES.map((name) => `${name} ${levels.get(name)}`).join(', ');
    yield expected(
      'enforced before kubectl apply -f dist/',
      before,
      NAMESPACES.map((name) => `${name} restricted`).join(', '),
    );
    for (const name of NAMESPACES) {
      yield expected(`pods of ${name}, under restricted`, await readiness(world, name), /^all ([1-9]\d*) ready$/);
    }
    yield expected(
      'a pod of apps without istio-cni, under restricted',
      await withoutCni(world),
      /^refused: .*NET_ADMIN/,
    );
  },
};

async function readiness(world: World, namespace: string): Promise<string> {
  const all = await list<Conditioned>(world, 'pods', namespace);
  // Solvers of the first issuance are on their way out.
  const pods = all.filter(({ metadata }) => metadata.labels?.['acme.cert-manager.io/http01-solver'] === undefined);
  const ready = pods.filter((pod) => isTrue(pod, 'Ready')).length;
  return ready === pods.length ? `all ${ready} ready` : `${ready} of ${pods.length} ready`;
}
