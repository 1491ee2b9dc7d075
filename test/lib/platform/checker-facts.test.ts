import { load } from 'js-yaml';
import { parseFactsFile } from '../../../lib/cli/facts-file';
import { factsFile } from '../../../lib/platform/checker-facts';
import { samplePlatform } from '../../support/platform';

const facts = (options = {}) => samplePlatform(options).platform.checkerFacts();

test('what install/ configures is told', () => {
  expect(facts()).toMatchObject({
    versions: { kubernetes: '1.36', istio: '1.30.3' },
    mesh: {
      namespace: 'istio-system',
      ingressClass: 'istio',
      ingressControllerMode: 'STRICT',
      ingressSelector: 'ssl',
      ingressService: 'ssl',
      ingressNamespace: 'istio-ingress',
      scopeGatewayToNamespace: true,
      cni: true,
      revisions: ['default'],
    },
    aws: { loadBalancerController: 'aws-load-balancer-controller', serviceMutator: false, identity: 'pod-identity' },
  });
});

test('a revision and a mesh without HTTP-01 are told, too', () => {
  const { mesh } = facts({ revision: '1-30-3', challenge: 'dns-01' });
  expect(mesh).toMatchObject({ revisions: ['1-30-3'] });
  expect(mesh?.ingressSelector).toBeUndefined();
});

test.each([
  ['eks-auto', 'eks-auto-mode'],
  ['in-tree', 'in-tree'],
] as const)('load balancer controller %s is %s', (loadBalancerController, expected) => {
  expect(facts({ handover: { loadBalancerController } }).aws?.loadBalancerController).toBe(expected);
});

test('roles of ServiceAccounts are told under IRSA', () => {
  const roles = Object.fromEntries(
    ['external-dns-ssl', 'external-dns-private'].map((name) => [
      `external-dns/${name}`,
      `arn:aws:iam::111122223333:role/${name}`,
    ]),
  );
  const aws = facts({ handover: { identity: { mode: 'irsa', roles } } }).aws;
  expect(aws).toMatchObject({ identity: 'irsa', serviceAccountRoles: roles });
});

test('the file is one that --facts reads', () => {
  const text = factsFile(facts());
  expect(load(text)).toEqual(facts());
  expect(parseFactsFile(text, 'install/facts.yaml').facts).toEqual(facts());
});
