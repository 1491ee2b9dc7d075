import { join } from 'node:path';
import { BLOG_HOSTS } from './apps/apps';
import { synthesizeTeam } from './apps/synthesize-team';
import { expected } from './finding';
import type { Question } from './question';
import { variantFolder } from './steps/apply';
import { appsAdded } from './steps/apps-added';
import { lookUntil } from './steps/outside';
import { teamKubeconfig } from './steps/team';

export const moreApps: Question = {
  title: 'Two more apps, one with two hosts, and one from a repository of its own',
  async *ask(world) {
    const { contract, begun } = await appsAdded(world);
    const since = () => (Date.now() - begun) / 1000;

    const folder = variantFolder(world, 'team');
    synthesizeTeam(folder, contract);
    const kubeconfig = ['--kubeconfig', await teamKubeconfig(world)];
    const can = await world.tryKubectl([
      ...kubeconfig,
      'auth',
      'can-i',
      'create',
      'gateways',
      '--namespace',
      'istio-ingress',
    ]);
    yield expected("may the team's kubeconfig make a Gateway in istio-ingress?", can.stdout.trim(), 'no');
    const { status, stderr } = await world.tryKubectl([...kubeconfig, 'apply', '-f', join(folder, 'dist')]);
    yield expected(
      "kubectl apply of the team's dist/, by its own kubeconfig",
      `exit ${status}${stderr}`.trim(),
      'exit 0',
    );

    for (const host of ['shop.sample.com', ...BLOG_HOSTS, 'team.sample.com']) {
      const { https, certificate } = await lookUntil(world, host, { https: '200' });
      const names = host.includes('blog') ? BLOG_HOSTS : [host];
      const said = `${https}, certificate for ${certificate?.names.join(', ')}`;
      yield expected(
        `https://${host}/headers, since the apply`,
        said,
        `200, certificate for ${names.join(', ')}`,
        since(),
      );
    }
  },
};
