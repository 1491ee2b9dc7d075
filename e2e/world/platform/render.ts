import { join } from 'node:path';
import { mustRun } from '../command';
import { worldEnvironment } from '../environment';
import type { Plan } from '../plan';
import { projectFile } from '../processes/program';
import type { Release } from './install-script';

/** Values of the world's own for a release, beside those of install/. */
export const ADDITIONS: Readonly<Record<string, string>> = {
  istiod: 'e2e/world/platform/istiod.stock-envoy.values.yaml',
};

/**
 * The release's manifests. Hooks are left out: cert-manager's one asks what install.sh's wait lines ask too, so these have
 * to do without its help.
 */
export async function render(plan: Plan, product: string, release: Release, home: string): Promise<string> {
  const addition = ADDITIONS[release.chart];
  const values = [join(product, release.values), ...(addition === undefined ? [] : [projectFile(addition)])];
  const flags = ['--namespace', release.namespace, ...values.flatMap((file) => ['--values', file])];
  const chart = join(plan.charts, release.chart);
  const argv = [join(plan.bin, 'helm'), 'template', release.name, chart, ...flags, '--include-crds', '--no-hooks'];
  return mustRun(argv, { env: worldEnvironment(home) });
}
