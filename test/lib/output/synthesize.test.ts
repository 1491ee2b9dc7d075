import { mkdirSync } from 'node:fs';
import { ApiObject, App, Chart, JsonPatch, YamlOutputType } from 'cdk8s';

import { HttpsApp, synthesize } from '../../../lib';
import { SYNTHESIS_RUN, type SynthesisResult, type SynthesisRun } from '../../../lib/output/synthesis-run';
import { samplePlatform } from '../../support/platform';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();

/** Synthesizes a platform with some apps into a folder of its own. */
function run(name: string, ...apps: string[]): void {
  mkdirSync(folder.at(name), { recursive: true });
  const { app, platform, namespaces } = samplePlatform({ outdir: folder.at(`${name}/dist`) });
  for (const id of apps) {
    const host = `${id}.sample.com`;
    new HttpsApp(app, id, { platform, namespace: namespaces.apps, host, service: { name: id, ports: [80] } });
  }
  const places = { installFolder: folder.at(`${name}/install`), contractFile: folder.at(`${name}/contract.json`) };
  synthesize(app, { install: platform.install(), contract: platform.contract(), ...places });
}

const files = (name: string) =>
  ['dist', 'install'].flatMap((each) => folder.list(`${name}/${each}`).map((file) => `${each}/${file}`));
const texts = (name: string) => [...files(name), 'contract.json'].map((file) => folder.read(`${name}/${file}`));

test('writes dist/, install/ and the contract', () => {
  run('all', 'one');
  expect(files('all')).toEqual([
    'dist/10-namespaces.k8s.yaml',
    'dist/20-external.k8s.yaml',
    'dist/20-internal.k8s.yaml',
    'dist/20-mesh.k8s.yaml',
    'dist/20-ssl.k8s.yaml',
    'dist/30-external-dns-private.k8s.yaml',
    'dist/30-external-dns-ssl.k8s.yaml',
    'dist/40-issuers.k8s.yaml',
    'dist/60-host-apps-one.k8s.yaml',
    'dist/70-app-apps-one.k8s.yaml',
    'install/README.md',
    'install/aws-load-balancer-controller.values.yaml',
    'install/cert-manager.values.yaml',
    'install/facts.yaml',
    'install/install.sh',
    'install/istio-base.values.yaml',
    'install/istio-cni.values.yaml',
    'install/istiod.values.yaml',
  ]);
  expect(JSON.parse(folder.read('all/contract.json')).hosts).toMatchObject([{ hosts: ['one.sample.com'] }]);
  expect(folder.read('all/contract.json')).toMatch(/^\{\n {2}"version": 1,\n[\s\S]*\n\}\n$/);
});

test('a second run changes no byte, and touches no file', () => {
  run('again', 'one', 'two');
  const before = texts('again');
  const watched = [...files('again'), 'contract.json', 'dist.lock.json'].map((file) => `again/${file}`);
  for (const file of watched) {
    folder.age(file);
  }
  run('again', 'one', 'two');
  expect(texts('again')).toEqual(before);
  expect(watched.filter((file) => !folder.isAged(file))).toEqual([]);
});

test('an app that goes takes its files along, and no other; what it was made of is told how to delete', () => {
  run('gone', 'one', 'two');
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  run('gone', 'two');
  const told = stderr.mock.calls.map(([text]) => text).join('');
  stderr.mockRestore();
  expect(told).toBe(
    [
      'No longer declared, and kubectl apply deletes nothing:',
      '  kubectl delete virtualservice.networking.istio.io/one -n apps --ignore-not-found',
      '  kubectl delete virtualservice.networking.istio.io/apps-one-redirect -n istio-ingress --ignore-not-found',
      '  kubectl delete gateway.networking.istio.io/apps-one -n istio-ingress --ignore-not-found',
      '  kubectl delete certificate.cert-manager.io/apps-one -n istio-ingress --ignore-not-found',
      '  kubectl delete secret/one.sample.com -n istio-ingress --ignore-not-found',
      '',
    ].join('\n'),
  );
  expect(folder.list('gone/dist').filter((file) => /^[67]0/.test(file))).toEqual([
    '60-host-apps-two.k8s.yaml',
    '70-app-apps-two.k8s.yaml',
  ]);
});

test('foreign files stay', () => {
  run('foreign', 'one');
  const foreign = ['dist/90-own.k8s.yaml', 'dist/60-host-notes.txt', 'install/notes.md', 'install/sizes.values.yaml'];
  for (const file of foreign) {
    folder.write(`foreign/${file}`, '# mine\n');
  }
  folder.write('foreign/install/old.values.yaml', '# Generated; do not edit. By an older version.\n');
  run('foreign', 'one');
  expect(files('foreign')).toEqual(expect.arrayContaining(foreign));
  expect(files('foreign')).not.toContain('install/old.values.yaml');
});

test('nothing is written when a validation fails', () => {
  run('invalid', 'one');
  const before = texts('invalid');
  const app = new App({ outdir: folder.at('invalid/dist') });
  new Chart(app, '60-host-apps-broken').node.addValidation({ validate: () => ['it is broken'] });
  const contractFile = folder.at('invalid/contract.json');
  const install = new Map([['README.md', 'changed']]);
  expect(() =>
    synthesize(app, { install, installFolder: folder.at('invalid/install'), contract: {}, contractFile }),
  ).toThrow('it is broken');
  expect(texts('invalid')).toEqual(before);
});

test('nothing is written when file names would be numbered', () => {
  const app = new App({ outdir: folder.at('numbered/dist') });
  new Chart(app, '60-host-b').addDependency(new Chart(app, '60-host-a'));
  expect(() => synthesize(app)).toThrow('"60-host-b" depends on "60-host-a", which stands in another file');
  expect(folder.list()).not.toContain('numbered');
});

test('without options only dist/ and its lock are written', () => {
  mkdirSync(folder.at('bare'));
  const app = new App({ outdir: folder.at('bare/dist') });
  new ApiObject(new Chart(app, '10-namespaces'), 'apps', { apiVersion: 'v1', kind: 'Namespace' });
  synthesize(app);
  expect([folder.list('bare'), folder.list('bare/dist')]).toEqual([
    ['dist', 'dist.lock.json'],
    ['10-namespaces.k8s.yaml'],
  ]);
});

test('the extension of the app counts', () => {
  for (const outputFileExtension of ['.yml', '.yaml']) {
    const app = new App({
      outdir: folder.at('yaml'),
      outputFileExtension,
      yamlOutputType: YamlOutputType.FILE_PER_CHART,
    });
    new Chart(app, '10-namespaces');
    synthesize(app);
  }
  expect(folder.list('yaml')).toEqual(['10-namespaces.yaml']);
});

test('install/ and the contract go beside the working folder unless they are told where', () => {
  mkdirSync(folder.at('here'));
  const before = process.cwd();
  process.chdir(folder.at('here'));
  try {
    synthesize(new App({ outdir: 'dist' }), { install: new Map([['README.md', 'text']]), contract: { version: 1 } });
  } finally {
    process.chdir(before);
  }
  expect(folder.list('here')).toEqual(['dist', 'dist.lock.json', 'install', 'platform.contract.json']);
  expect(folder.read('here/install/README.md')).toBe('text');
});

test('a broken wire stops it before anything is written', () => {
  const { app, platform, namespaces } = samplePlatform({ outdir: folder.at('broken/dist') });
  const host = 'one.sample.com';
  const one = new HttpsApp(app, 'one', {
    platform,
    namespace: namespaces.apps,
    host,
    service: { name: 'one', ports: [80] },
  });
  one.gateway.addJsonPatch(JsonPatch.replace('/spec/servers/0/tls/mode', 'SIMPEL'));
  mkdirSync(folder.at('broken'));
  const places = { installFolder: folder.at('broken/install'), contractFile: folder.at('broken/contract.json') };
  const write = () => synthesize(app, { install: platform.install(), contract: platform.contract(), ...places });
  expect(write).toThrow(/^a wire is broken: AH2\d\d Gateway istio-ingress\/apps-one/);
  expect(folder.list('broken')).toEqual([]);
});

test('a command that runs it hears of it, and it says nothing by itself', () => {
  const told: SynthesisResult[] = [];
  const here = globalThis as { [SYNTHESIS_RUN]?: SynthesisRun };
  const command = (mode: SynthesisRun['mode'], ...apps: string[]) => {
    here[SYNTHESIS_RUN] = { mode, force: false, progress: () => undefined, finished: (result) => told.push(result) };
    try {
      run('command', ...apps);
    } finally {
      delete here[SYNTHESIS_RUN];
    }
  };
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  command('write', 'one');
  command('check', 'two');
  expect(stderr).not.toHaveBeenCalled();
  stderr.mockRestore();
  expect(told.map(({ stale, deletions }) => [stale.length, deletions.length])).toEqual([
    [0, 0],
    [6, 5],
  ]);
  expect(folder.list('command/dist')).toContain('70-app-apps-one.k8s.yaml');
});
