import { Testing } from 'cdk8s';

import {
  LetsEncryptEntryPoint,
  type LetsEncryptEntryPointProps,
} from '../../../lib/entry-points/lets-encrypt-entry-point';
import { sampleHandover } from '../../../lib/handover/sample-handover';
import { Mesh } from '../../../lib/mesh/mesh';
import { namespaceFromName } from '../../../lib/mesh/namespace-ref';
import { validateManifest } from '../../support/schemas/validate-manifest';

function made(changes: object = {}, mesh = new Mesh()) {
  const chart = Testing.chart();
  const wiring = { namespace: namespaceFromName('istio-ingress'), mesh, handover: sampleHandover() };
  const props = { ...wiring, ...changes } as LetsEncryptEntryPointProps;
  const entryPoint = new LetsEncryptEntryPoint(chart, 'istio-ssl', props);
  expect(Testing.synth(chart).flatMap(validateManifest)).toEqual([]);
  return { entryPoint, mesh, service: entryPoint.service.toJson() };
}

test('it answers HTTP-01 on an open load balancer that passes TLS on, unless told', () => {
  const { entryPoint, service } = made();
  expect(entryPoint).toMatchObject({ tlsEndsAt: 'gateway', challenge: 'http-01', scheme: 'internet-facing' });
  expect(Object.keys(service.metadata.annotations).filter((key) => /ssl|backend/.test(key))).toEqual([]);
});

test('with HTTP-01 it is the gateway that the mesh answers challenges through', () => {
  expect(made().mesh.ingressGateway).toEqual({ name: 'istio-ssl', istioLabel: 'ssl', namespace: 'istio-ingress' });
});

test('with DNS-01 it leaves the mesh alone, and may be private and closed', () => {
  const { entryPoint, mesh, service } = made({ challenge: 'dns-01', scheme: 'internal', sourceRanges: ['10.0.0.0/8'] });
  expect(entryPoint).toMatchObject({ challenge: 'dns-01', scheme: 'internal' });
  expect(mesh.ingressGateway).toBeUndefined();
  expect(service.spec.loadBalancerSourceRanges).toEqual(['10.0.0.0/8']);
});

test('a mesh has any number of entry points with DNS-01 beside the one with HTTP-01', () => {
  const { mesh } = made();
  expect(() => made({ name: 'istio-other', challenge: 'dns-01' }, mesh)).not.toThrow();
  expect(() => made({ name: 'istio-other' }, mesh)).toThrow(
    'entry points "istio-ssl" and "istio-other" both need HTTP-01',
  );
});

test.each([
  ['internal', { scheme: 'internal' }],
  ['limited to source ranges', { sourceRanges: ['10.0.0.0/8'] }],
])('HTTP-01 behind a load balancer that is %s is refused, as the CA could not connect', (how, changes) => {
  expect(() => made({ ...changes, name: 'edge' })).toThrow(
    `entry point "edge" uses HTTP-01 behind a load balancer that is ${how}: Let's Encrypt connects to port 80 from addresses that it does not publish. ` +
      "Set challenge: 'dns-01', or make it internet-facing without sourceRanges.",
  );
});
