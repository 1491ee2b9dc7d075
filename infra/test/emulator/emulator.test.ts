import type { IdentityMode } from '../../lib/config/settings';
import { stacksFor } from '../synthesize';
import { type Deployment, deploy, type Role, type Stack } from './deployment';
import { pythonPackages } from './python-packages';
import { ATTRIBUTES, ISSUER, PROVIDER, REAL, REGION, STAND_INS } from './stand-ins';
import { allowed } from './statements';
import { storedHandover } from './store-handover';

const { python, missing } = pythonPackages();
if (missing) console.warn(`Skipped: the stacks are not deployed to an emulator of AWS, since ${missing}`);
const MODES = ['pod-identity', 'irsa'] as const;
/** Without Python or its packages nothing can be deployed. */
const tested = python ? test : test.skip;
const described = (python ? describe : describe.skip).each(MODES);

const deployed = (stacks: readonly Stack[]) =>
  deploy(python as string, { region: REGION, stacks, real: REAL, attributes: ATTRIBUTES });
const deployments = new Map<IdentityMode, Deployment>();

/** The sample's stacks, deployed once. */
function deploymentOf(mode: IdentityMode): Deployment {
  const deployment = deployments.get(mode) ?? deployed(stacksFor({ identity: mode }));
  deployments.set(mode, deployment);
  return deployment;
}

interface Handover {
  readonly cluster: object;
  readonly zones: readonly { readonly id: string; readonly visibility: string }[];
  readonly certificates: readonly { readonly arn: string; readonly names: readonly string[] }[];
  readonly identity: { readonly mode: string; readonly roles?: Readonly<Record<string, string>> };
}

const CHANGE = 'route53:ChangeResourceRecordSets';
const TYPES = 'route53:ChangeResourceRecordSetsRecordTypes';
const NAMES = 'route53:ChangeResourceRecordSetsNormalizedRecordNames';

described('deployed with %s', (mode) => {
  let deployment: Deployment;
  let handover: Handover;
  beforeAll(() => {
    deployment = deploymentOf(mode);
    handover = storedHandover(deployment.outputs) as Handover;
  });

  const zone = (visibility: string) => deployment.zones.find(({ private: own }) => own === (visibility === 'private'));
  const zoneArn = (visibility: string) => `arn:aws:route53:::hostedzone/${zone(visibility)?.id}`;
  const role = (account: string) =>
    deployment.roles.find(({ arn }) => arn === roleArns(mode, deployment, handover)[account]) as Role;

  test('the hand-over tells what the services gave', () => {
    expect(handover.zones).toEqual([
      { name: 'sample.com', id: zone('public')?.id, visibility: 'public' },
      { name: 'sample.com', id: zone('private')?.id, visibility: 'private' },
    ]);
    expect(handover.certificates.map(({ arn }) => arn)).toEqual(deployment.certificates.map(({ arn }) => arn));
    expect(handover.cluster).toEqual({ name: 'sample', region: REGION, vpcId: zone('private')?.vpcs[0] });
    expect(handover.identity.mode).toBe(mode);
  });

  test('the certificate has the names that the hand-over tells', () => {
    const [certificate] = deployment.certificates;
    expect([...(certificate?.names ?? [])].sort()).toEqual(['*.sample.com', 'sample.com']);
    expect([...(handover.certificates[0]?.names ?? [])].sort()).toEqual(['*.sample.com', 'sample.com']);
  });

  test('ACM and Let’s Encrypt may issue in the public zone, wildcards too', () => {
    const records = zone('public')?.records.filter(({ type }) => type === 'CAA');
    expect(records?.map(({ name }) => name)).toEqual(['sample.com.']);
    expect([...(records?.[0]?.values ?? [])].sort()).toEqual([
      '0 issue "amazon.com"',
      '0 issue "letsencrypt.org"',
      '0 issuewild "amazon.com"',
      '0 issuewild "letsencrypt.org"',
    ]);
  });

  test.each([
    ['external-dns/external-dns-ssl', 'public'],
    ['external-dns/external-dns-private', 'private'],
  ])('%s may change addresses, aliases and its own marks in the %s zone alone', (account, visibility) => {
    expect(allowed(role(account), CHANGE)).toEqual([
      {
        Resource: zoneArn(visibility),
        Condition: { 'ForAllValues:StringEquals': { [TYPES]: ['A', 'AAAA', 'CNAME', 'TXT'] } },
      },
    ]);
  });

  test('cert-manager may write challenges in the public zone, and nothing else', () => {
    expect(allowed(role('cert-manager/cert-manager'), CHANGE)).toEqual([
      {
        Resource: zoneArn('public'),
        Condition: {
          'ForAllValues:StringEquals': { [TYPES]: ['TXT'] },
          'ForAllValues:StringLike': { [NAMES]: ['_acme-challenge.sample.com', '_acme-challenge.*.sample.com'] },
        },
      },
    ]);
  });

  test('each ServiceAccount has a role that it alone can take', () => {
    const arns = roleArns(mode, deployment, handover);
    expect(Object.keys(arns).sort()).toEqual([
      'cert-manager/cert-manager',
      'external-dns/external-dns-private',
      'external-dns/external-dns-ssl',
      'kube-system/aws-load-balancer-controller',
    ]);
    for (const account of Object.keys(arns)) {
      expect([account, [role(account).trust.Statement].flat()]).toEqual([account, trusts[mode](account)]);
    }
  });
});

tested('what the emulator does not make is known, each type with its reason', () => {
  const types = MODES.flatMap((mode) => deploymentOf(mode).standIns.map(({ type }) => type));
  expect([...new Set(types)].sort()).toEqual(Object.keys(STAND_INS).sort());
});

/** Roles by ServiceAccount: on the associations in AWS, or in the hand-over. */
function roleArns(
  mode: IdentityMode,
  { standIns }: Deployment,
  { identity }: Handover,
): Readonly<Record<string, string>> {
  if (mode === 'irsa') return identity.roles ?? {};
  const associations = standIns.filter(
    ({ type, stack }) => type === 'AWS::EKS::PodIdentityAssociation' && stack === 'sample-Identity',
  );
  return Object.fromEntries(
    associations.map(({ properties: { Namespace, ServiceAccount, RoleArn } }) => [
      `${Namespace}/${ServiceAccount}`,
      RoleArn as string,
    ]),
  );
}

/** Who may take the role of a ServiceAccount. */
const trusts: Readonly<Record<IdentityMode, (account: string) => object[]>> = {
  'pod-identity': (account) => [
    {
      Effect: 'Allow',
      Principal: { Service: 'pods.eks.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {
        StringEquals: {
          'aws:RequestTag/eks-cluster-name': 'sample',
          'aws:RequestTag/kubernetes-namespace': account.split('/')[0],
          'aws:RequestTag/kubernetes-service-account': account.split('/')[1],
        },
      },
    },
  ],
  irsa: (account) => [
    {
      Effect: 'Allow',
      Principal: { Federated: PROVIDER },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${ISSUER}:aud`]: 'sts.amazonaws.com',
          [`${ISSUER}:sub`]: `system:serviceaccount:${account.replace('/', ':')}`,
        },
      },
    },
  ],
};

tested('a policy that IAM does not understand stops the deployment', () => {
  const broken = stacksFor().map(({ name, template }) => ({
    name,
    template: JSON.parse(JSON.stringify(template).replaceAll(CHANGE, 'ChangeResourceRecordSets')),
  }));
  expect(() => deployed(broken)).toThrow('MalformedPolicyDocument');
});
