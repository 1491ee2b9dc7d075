import { join } from 'node:path';
import { mustRun } from '../../world/command';
import { worldEnvironment } from '../../world/environment';
import { readPlan } from '../../world/plan';
import { RunFolder } from '../../world/run-folder';
import type { World } from '../../world/world';

/** Installs cert-manager again, as install.sh does, with the values of another install/. */
export async function reinstallCertManager(world: World, install: string): Promise<void> {
  const { bin, charts } = readPlan(new RunFolder(world.id));
  const values = ['--values', join(install, 'cert-manager.values.yaml')];
  const chart = ['cert-manager', join(charts, 'cert-manager'), '--namespace', 'cert-manager'];
  const argv = [join(bin, 'helm'), 'template', ...chart, ...values, '--include-crds', '--no-hooks'];
  const manifests = await mustRun(argv, { env: worldEnvironment(world.run) });
  await world.kubectl(['apply', '--server-side', '--force-conflicts', '-f', '-'], manifests);
  const flags = ['--namespace', 'cert-manager', '--timeout=60s'];
  await world.kubectl(['rollout', 'status', 'deployment/cert-manager', ...flags]);
}
