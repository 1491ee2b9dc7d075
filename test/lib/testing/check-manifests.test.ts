import { checkManifests } from '../../../lib/testing/check-manifests';
import { PARTS, PLATFORM, streamOf } from '../wiring/checks/platform-tree';
import { graphOf } from '../wiring/graph/trees';

const objectsOf = (yaml: string) => graphOf(yaml).resources.map(({ manifest }) => manifest.object);
const BROKEN = objectsOf(PLATFORM.replace('mode: SIMPLE', 'mode: SIMPEL'));

test('what is wrong is found, and what is right is let be', () => {
  expect(checkManifests(objectsOf(PLATFORM)).findings).toEqual([]);
  expect(checkManifests(BROKEN).findings).toMatchObject([
    { severity: 'error', object: { kind: 'Gateway', name: 'web' }, path: 'spec.servers[0].tls.mode' },
  ]);
});

test('codes are chosen or left out', () => {
  const code = checkManifests(BROKEN).findings[0]?.code ?? '';
  expect(checkManifests(BROKEN, { skip: [code] }).findings).toEqual([]);
  expect(checkManifests(BROKEN, { only: [code] }).findings).toHaveLength(1);
  expect(checkManifests(BROKEN, { only: ['AH101'] }).findings).toEqual([]);
});

test('what is around resolves, and facts of two sources are one', () => {
  const { APP, HOST, ...platform } = PARTS;
  const app = objectsOf(streamOf(HOST, APP));
  const context = objectsOf(streamOf(...Object.values(platform)));
  expect(checkManifests(app).findings).not.toEqual([]);
  expect(checkManifests(app, { context, complete: true }).findings).toEqual([]);
});

test('what cannot be told says which fact it needs', () => {
  const { notDecided } = checkManifests(objectsOf(PLATFORM));
  expect(notDecided.map(({ needs }) => needs)).toContain('mesh.ingressSelector');
  const facts = { mesh: { ingressSelector: 'public-gateway', ingressService: 'gateway' } };
  expect(checkManifests(objectsOf(PLATFORM), { facts }).notDecided.map(({ needs }) => needs)).not.toContain(
    'mesh.ingressSelector',
  );
});

test('objects that name no namespace are in the one that is told', () => {
  const gateway = { apiVersion: 'networking.istio.io/v1', kind: 'Gateway', metadata: { name: 'web.edge' } };
  const { findings } = checkManifests([gateway], { namespace: 'team' });
  expect(findings.map(({ object }) => object.namespace)).toContain('team');
});
