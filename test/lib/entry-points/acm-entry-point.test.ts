import { Testing } from 'cdk8s';

import { AcmEntryPoint, type AcmEntryPointProps } from '../../../lib/entry-points/acm-entry-point';
import type { Handover } from '../../../lib/handover/handover';
import { sampleHandover } from '../../../lib/handover/sample-handover';
import { Mesh } from '../../../lib/mesh/mesh';
import { namespaceFromName } from '../../../lib/mesh/namespace-ref';
import { validateManifest } from '../../support/schemas/validate-manifest';

const ONE = { arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/one', names: ['*.sample.com'] };
const OTHER = { arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/other', names: ['*.shop.sample.com'] };

function made(certificates: Handover['certificates'], changes: Partial<AcmEntryPointProps> = {}) {
  const mesh = new Mesh();
  const chart = Testing.chart();
  const entryPoint = new AcmEntryPoint(chart, 'public', {
    namespace: namespaceFromName('istio-ingress'),
    mesh,
    handover: { ...sampleHandover(), certificates },
    scheme: 'internet-facing',
    ...changes,
  });
  expect(Testing.synth(chart).flatMap(validateManifest)).toEqual([]);
  const annotations = entryPoint.service.toJson().metadata.annotations as Record<string, string>;
  const annotation = (key: string) => annotations[`service.beta.kubernetes.io/aws-load-balancer-${key}`];
  return { entryPoint, mesh, annotation };
}

test('the load balancer serves the only certificate of the hand-over, on port 443 alone', () => {
  const { entryPoint, annotation } = made([ONE]);
  expect(entryPoint).toMatchObject({ tlsEndsAt: 'load-balancer', certificateNames: ONE.names });
  expect(annotation('ssl-cert')).toBe(ONE.arn);
  expect(annotation('ssl-ports')).toBe('443');
});

test('of several certificates one is chosen', () => {
  const { entryPoint, annotation } = made([ONE, OTHER], { certificate: OTHER });
  expect(entryPoint.certificateNames).toEqual(OTHER.names);
  expect(annotation('ssl-cert')).toBe(OTHER.arn);
});

test('scheme, source ranges and TLS policy reach the load balancer', () => {
  const { entryPoint, annotation } = made([ONE], {
    scheme: 'internal',
    sourceRanges: ['10.0.0.0/8'],
    tlsPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06',
  });
  expect(annotation('scheme')).toBe('internal');
  expect(annotation('ssl-negotiation-policy')).toBe('ELBSecurityPolicy-TLS13-1-3-2021-06');
  expect(entryPoint.service.toJson().spec.loadBalancerSourceRanges).toEqual(['10.0.0.0/8']);
});

test('it answers no challenge, so the mesh is left alone', () => {
  expect(made([ONE]).mesh.ingressGateway).toBeUndefined();
});

test('without a certificate it cannot end TLS', () => {
  expect(() => made([])).toThrow(
    'entry point "public" names no ACM certificate, and the hand-over lists none: its load balancer ends TLS and needs exactly one. ' +
      `Add the ARN and the names of an ACM certificate to "certificates" of the hand-over (infra's Certificate stack, or whatever makes your certificates).`,
  );
});

test('of several certificates none is guessed', () => {
  expect(() => made([ONE, OTHER])).toThrow(
    'entry point "public" names no ACM certificate, and the hand-over lists 2: its load balancer ends TLS and needs exactly one. ' +
      `Pass one as "certificate": ${ONE.arn}, ${OTHER.arn}.`,
  );
});
