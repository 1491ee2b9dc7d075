import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import type { DataObject } from '../../kube/objects';
import { readPlan } from '../../world/plan';
import { RunFolder } from '../../world/run-folder';
import type { World } from '../../world/world';
import { DIST, variantFolder } from './apply';
import { find } from './objects';

/** Enforces `restricted`, and nothing is injected there. */
const RESTRICTED = 'external-dns';

interface Deployment {
  readonly kind: string;
  readonly spec: { readonly template: { readonly metadata: object; readonly spec: object } };
}

/** What the API server says, in a dry run, to the committed app's pod as istiod would inject it without istio-cni. */
export async function withoutCni(world: World): Promise<string> {
  const { metadata, spec } = (await injected(world)).spec.template;
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, name: 'without-cni', namespace: RESTRICTED },
    spec: { ...spec, serviceAccountName: 'default' },
  };
  const options = { input: JSON.stringify(pod) };
  const { status, stderr } = await world.tryKubectl(['create', '--dry-run=server', '-f', '-'], options);
  return status === 0 ? 'taken' : `refused: ${stderr.replace(/^.*violates PodSecurity /s, '').trim()}`;
}

/** By the injector's own template and values, but for the one value. */
async function injected(world: World): Promise<Deployment> {
  const folder = variantFolder(world, 'without-cni');
  const write = (name: string, text = '') => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const injector = await find<DataObject>(world, 'configmap/istio-sidecar-injector', 'istio-system');
  const mesh = await find<DataObject>(world, 'configmap/istio', 'istio-system');
  const values = JSON.parse(injector?.data?.values ?? '{}');
  const changed = { ...values, pilot: { ...values.pilot, cni: { ...values.pilot?.cni, enabled: false } } };
  const flags = [
    ['--filename', join(DIST, '70-app-apps-httpbin.k8s.yaml')],
    ['--injectConfigFile', write('config', injector?.data?.config)],
    ['--meshConfigFile', write('mesh', mesh?.data?.mesh)],
    ['--valuesFile', write('values', JSON.stringify(changed))],
    ['--kubeconfig', join(world.run, 'conf/admin.kubeconfig')],
  ].flat();
  const istioctl = join(readPlan(new RunFolder(world.id)).bin, 'istioctl');
  const { stdout, stderr } = await world.inNode([istioctl, 'kube-inject', ...flags]);
  const objects = loadAll(stdout) as (Deployment | null)[];
  const deployment = objects.find((object) => object?.kind === 'Deployment') ?? undefined;
  if (deployment === undefined) throw new Error(`istioctl kube-inject gave no Deployment: ${stderr.trim()}`);
  return deployment;
}
