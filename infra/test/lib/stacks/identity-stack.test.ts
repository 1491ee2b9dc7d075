import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';

import { completeConfig } from '../../../lib/config/complete-config';
import type { Settings } from '../../../lib/config/settings';
import { IdentityStack } from '../../../lib/stacks/identity-stack';
import { propertiesOf } from '../../synthesize';

const associations = (settings: Partial<Settings> = {}) =>
  propertiesOf('Identity', 'AWS::EKS::PodIdentityAssociation', settings).map(
    ({ Namespace, ServiceAccount }) => `${Namespace}/${ServiceAccount}`,
  );
const roles = (settings: Partial<Settings>) => propertiesOf('Identity', 'AWS::IAM::Role', settings);

const ALL = [
  'external-dns/external-dns-ssl',
  'external-dns/external-dns-private',
  'cert-manager/cert-manager',
  'kube-system/aws-load-balancer-controller',
];

test('each ServiceAccount that needs AWS has a role, and no other', () => {
  expect(associations()).toEqual(ALL);
  expect(roles({})).toHaveLength(ALL.length);
});

test('under IRSA too, by the token of that ServiceAccount alone', () => {
  const subjects = roles({ identity: 'irsa' }).map(({ AssumeRolePolicyDocument: trust }) => {
    const [text] = trust['Fn::Sub'];
    return /:sub":"([^"]+)"/.exec(text)?.[1];
  });
  expect(subjects).toEqual(ALL.map((name) => `system:serviceaccount:${name.replace('/', ':')}`));
  expect(associations({ identity: 'irsa' })).toEqual([]);
});

test.each<[string, Partial<Settings>, string[]]>([
  ['no private zone', { privateZone: false }, ALL.filter((name) => !name.endsWith('-private'))],
  ['HTTP-01 alone', { serviceAccounts: { certManager: false } }, ALL.filter((name) => !name.startsWith('cert-'))],
  ['Auto Mode', { compute: { kind: 'auto-mode' } }, ALL.slice(0, 3)],
  ['the in-tree controller', { loadBalancerController: 'in-tree' }, ALL.slice(0, 3)],
  [
    'names of their own',
    { serviceAccounts: { externalDns: [{ namespace: 'dns', name: 'public', zone: 'public' }] } },
    ['dns/public', ...ALL.slice(2)],
  ],
])('with %s', (_what, settings, expected) => {
  expect(associations(settings)).toEqual(expected);
});

test('each external-dns has its own zone', () => {
  const zones = roles({}).map((role) => JSON.stringify(role).match(/P(ublic|rivate)Zone/g));
  expect(zones.slice(0, 2).map((names) => new Set(names))).toEqual([new Set(['PublicZone']), new Set(['PrivateZone'])]);
});

/** The stack, with a VPC, zone and certificate that are there already. */
function withVpc(vpcId: string): App {
  const app = new App();
  const known = new Stack(app, 'Known');
  const arn = 'arn:aws:acm:eu-west-1:111122223333:certificate/1';
  new IdentityStack(app, 'Identity', {
    config: completeConfig({ domain: 'sample.com', privateZone: false }),
    vpc: Vpc.fromVpcAttributes(known, 'Vpc', { vpcId, availabilityZones: ['eu-west-1a'] }),
    publicZone: HostedZone.fromHostedZoneAttributes(known, 'Zone', { hostedZoneId: 'Z1', zoneName: 'sample.com' }),
    certificate: Certificate.fromCertificateArn(known, 'Certificate', arn),
    podAccess: { mode: 'pod-identity', clusterName: 'sample' },
  });
  return app;
}

test('a hand-over that the manifests would refuse stops synthesis', () => {
  expect(() => withVpc('vpc-0a1b2c3d4e5f67890').synth()).not.toThrow();
  expect(() => withVpc('net-1').synth()).toThrow('hand-over /cluster/vpcId must match pattern');
});
