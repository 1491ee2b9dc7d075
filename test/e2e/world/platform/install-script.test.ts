import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readInstallScript } from '../../../../e2e/world/platform/install-script';
import { text } from '../../../lib/install/sample-facts';

const ROOT = resolve(__dirname, '../../../..');
const steps = () => readInstallScript(readFileSync(join(ROOT, 'install/install.sh'), 'utf8'));

test("the project's own script is understood to its last line, in its order", () => {
  expect(steps().map((step) => `${step.does} ${step.does === 'release' ? step.release.name : ''}`.trim())).toEqual([
    'apply',
    'release istio-base',
    'release istiod',
    'release istio-cni',
    'release cert-manager',
    'crds',
    'release aws-load-balancer-controller',
    ...Array.from({ length: 8 }, () => 'wait'),
  ]);
});

test.each(['aws-lbc', 'in-tree', 'eks-auto'] as const)(
  'so is the script of every platform, as with %s',
  (loadBalancerController) => {
    for (const facts of [{ loadBalancerController }, { loadBalancerController, revision: '1-30' }]) {
      expect(() => readInstallScript(text('install.sh', facts))).not.toThrow();
    }
  },
);

test('a release has its chart without its repository, its namespace and its values', () => {
  const releases = steps().flatMap((step) => (step.does === 'release' ? [step.release] : []));
  expect(releases[3]).toEqual({
    name: 'cert-manager',
    chart: 'cert-manager',
    namespace: 'cert-manager',
    values: 'install/cert-manager.values.yaml',
  });
});

test('words are as a shell has them: quotes are gone, what they hold together stays together', () => {
  const [apply] = steps();
  expect(apply).toMatchObject({ file: 'dist/10-namespaces.k8s.yaml' });
  const waits = steps().flatMap((step) => (step.does === 'wait' ? [step.args] : []));
  expect(waits[0]).toContain('app.kubernetes.io/instance in (istio-base,cert-manager)');
  expect(waits).toContainEqual([
    'wait',
    '--for=jsonpath={.webhooks[0].clientConfig.caBundle}',
    'mutatingwebhookconfiguration/istio-sidecar-injector',
    '--timeout=300s',
  ]);
});

test('a new kind of line is refused rather than passed over', () => {
  expect(() => readInstallScript('set -eu\nkubectl label namespace apps a=b\n')).toThrow(
    'install.sh says kubectl label namespace apps a=b: the world installs the platform by the lines of that script',
  );
});
