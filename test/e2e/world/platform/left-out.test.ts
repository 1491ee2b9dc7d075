import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readInstallScript } from '../../../../e2e/world/platform/install-script';
import { whyLeftOut } from '../../../../e2e/world/platform/left-out';

const steps = readInstallScript(readFileSync(resolve(__dirname, '../../../../install/install.sh'), 'utf8'));
const brief = (text: string) => text.split(' ').slice(0, 4).join(' ');

test('the world does without these lines of install.sh, and no others', () => {
  const leftOut = steps.filter((step) => whyLeftOut(step) !== undefined).map(({ text }) => brief(text));
  expect(leftOut).toEqual([
    'helm upgrade --install istio-cni',
    'helm show crds aws-load-balancer-controller',
    'helm upgrade --install aws-load-balancer-controller',
    'kubectl rollout status daemonset/istio-cni-node',
    'kubectl wait --for=condition=Available deployment/aws-load-balancer-controller',
  ]);
});
