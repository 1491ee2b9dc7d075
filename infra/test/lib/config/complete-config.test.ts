import { completeConfig } from '../../../lib/config/complete-config';
import type { Settings } from '../../../lib/config/settings';

const DEPLOYED = { CDK_DEFAULT_ACCOUNT: '222233334444', CDK_DEFAULT_REGION: 'eu-central-1' };
const adminRoleArn = 'arn:aws:iam::222233334444:role/admins';

test('the domain is all that the sample needs', () => {
  expect(completeConfig({ domain: 'sample.com' })).toEqual({
    account: '111122223333',
    region: 'eu-west-1',
    domain: 'sample.com',
    privateZone: true,
    certificateNames: ['*.sample.com', 'sample.com'],
    network: {
      cidr: '10.0.0.0/16',
      availabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
      natGateways: 1,
    },
    cluster: {
      name: 'sample',
      version: '1.36',
      endpointCidrs: [],
      adminRoleArn: 'arn:aws:iam::111122223333:role/platform-admin',
      support: 'standard',
      deletionProtection: true,
      logDays: 30,
    },
    compute: {
      kind: 'node-group',
      instanceTypes: ['m7i.large'],
      minSize: 2,
      desiredSize: 2,
      maxSize: 4,
      diskSize: 50,
      addonVersions: {},
    },
    identity: 'pod-identity',
    loadBalancerController: 'aws-lbc',
    externalDns: [
      { namespace: 'external-dns', name: 'external-dns-ssl', zone: 'public' },
      { namespace: 'external-dns', name: 'external-dns-private', zone: 'private' },
    ],
    certManager: { namespace: 'cert-manager', name: 'cert-manager' },
  });
});

test('any other domain goes to the account and region of the credentials', () => {
  const config = completeConfig({ domain: 'acme.dev', cluster: { adminRoleArn } }, DEPLOYED);
  expect(config).toMatchObject({ account: '222233334444', region: 'eu-central-1', cluster: { adminRoleArn } });
  expect(config.network.availabilityZones).toEqual(['eu-central-1a', 'eu-central-1b', 'eu-central-1c']);
});

test('settings win over credentials', () => {
  const settings = { domain: 'acme.dev', account: '333344445555', region: 'us-east-1' };
  const cluster = { adminRoleArn: 'arn:aws:iam::333344445555:role/admins' };
  expect(completeConfig({ ...settings, cluster }, DEPLOYED)).toMatchObject(settings);
});

test('the sample goes to no account of anybody', () => {
  expect(completeConfig({ domain: 'sample.com' }, DEPLOYED)).toMatchObject({ account: '111122223333' });
});

test('what follows from other settings', () => {
  expect(completeConfig({ domain: 'sample.com', compute: { kind: 'auto-mode' } }).loadBalancerController).toBe(
    'eks-auto',
  );
  expect(completeConfig({ domain: 'sample.com', privateZone: false }).externalDns).toHaveLength(1);
  const compute = completeConfig({ domain: 'sample.com', compute: { kind: 'node-group', minSize: 6 } }).compute;
  expect(compute).toMatchObject({ minSize: 6, desiredSize: 6, maxSize: 6 });
});

const untyped = (settings: object) => settings as Partial<Settings>;
const nodes = (compute: object) => untyped({ compute: { kind: 'node-group', ...compute } });
const externalDns = (...accounts: object[]) => untyped({ serviceAccounts: { externalDns: accounts } });
const ssl = { namespace: 'external-dns', name: 'external-dns-ssl', zone: 'public' };

/** Wrong settings, and what is said of them: what, why, fix. */
const WRONG: readonly (readonly [Partial<Settings>, string])[] = [
  [
    { domain: '*.sample.com' },
    'domain "*.sample.com" can be no DNS zone: a zone is a fully qualified name in lower-case ASCII, without wildcard and final dot. Use a name such as "sample.com", and the punycode form of any other alphabet.',
  ],
  [{ domain: 'com' }, 'domain "com" can be no DNS zone: '],
  [{ domain: 'Sample.com' }, 'domain "Sample.com" can be no DNS zone: '],
  [{ domain: `${'a.'.repeat(126)}com` }, 'can be no DNS zone: '],
  [
    { domain: 'acme.dev' },
    'account is unknown: settings have none, and there are no AWS credentials to take it from. Set account in config.ts, such as "111122223333", or sign in to AWS.',
  ],
  [{ domain: 'acme.dev', account: '222233334444' }, 'region is unknown: '],
  [{ account: '42' }, 'account "42" is no AWS account: there is nothing to deploy to. Use one such as "111122223333".'],
  [{ region: 'Ireland' }, 'region "Ireland" is no AWS region: '],
  [
    { domain: 'acme.dev', account: '222233334444', region: 'eu-west-1' },
    'cluster.adminRoleArn is missing: nobody could administer the cluster. Set the ARN of a role, such as "arn:aws:iam::222233334444:role/platform-admin".',
  ],
  [
    { cluster: { adminRoleArn: 'arn:aws:iam::111122223333:user/me' } },
    'cluster.adminRoleArn is "arn:aws:iam::111122223333:user/me", which is no role: ',
  ],
  [
    { cluster: { adminRoleArn } },
    `cluster.adminRoleArn "${adminRoleArn}" is a role of account 222233334444: the cluster lets in roles of its own account, 111122223333, alone. Use a role of 111122223333, and let 222233334444 assume it.`,
  ],
  [
    untyped({ identity: 'kiam' }),
    'identity "kiam" is unknown: nothing can be made from it. Use one of "pod-identity", "irsa".',
  ],
  [
    untyped({ cluster: { version: '1.29' } }),
    'cluster.version "1.29" is unknown: nothing can be made from it. Use one of "1.34", "1.35", "1.36".',
  ],
  [untyped({ cluster: { support: 'none' } }), 'cluster.support "none" is unknown: '],
  [
    untyped({ compute: { kind: 'fargate' } }),
    'compute.kind "fargate" is unknown: nothing can be made from it. Use one of "node-group", "auto-mode".',
  ],
  [untyped({ loadBalancerController: 'alb' }), 'loadBalancerController "alb" is unknown: '],
  [
    { loadBalancerController: 'eks-auto' },
    'loadBalancerController is "eks-auto" with a node group: that controller is a part of EKS Auto Mode, so no load balancer would ever be made. Use "aws-lbc" or "in-tree", or compute of kind "auto-mode".',
  ],
  [
    { cluster: { name: 'My_cluster' } },
    'cluster.name "My_cluster" is no name for a cluster: names of stacks and log groups begin with it. Use a lower-case letter, and after it at most 30 lower-case letters, digits and "-".',
  ],
  [
    { cluster: { endpointCidrs: ['0.0.0.0/0'] } },
    'cluster.endpointCidrs has "0.0.0.0/0": the API server would answer the whole Internet. List the networks that you administer the cluster from, such as "192.0.2.0/24", or none for the VPC alone.',
  ],
  [
    { cluster: { endpointCidrs: ['192.0.2.7'] } },
    'cluster.endpointCidrs "192.0.2.7" is no IPv4 network: AWS wants the first address of the network and the length of its prefix. Write it like "10.0.0.0/16", and a single address like "192.0.2.7/32".',
  ],
  [{ cluster: { endpointCidrs: ['192.0.2.7/24'] } }, 'cluster.endpointCidrs "192.0.2.7/24" is no IPv4 network: '],
  [{ cluster: { endpointCidrs: ['192.0.2.0/33'] } }, 'cluster.endpointCidrs "192.0.2.0/33" is no IPv4 network: '],
  [
    { cluster: { logDays: 31 } },
    'cluster.logDays is 31: CloudWatch Logs keeps logs for certain numbers of days only. Use one of 1, 3, 5, 7, 14, 30, 60, 90, ',
  ],
  [
    { network: { cidr: '10.0.0.0/24' } },
    'network.cidr "10.0.0.0/24" is a /24: a VPC is no larger than a /16, and each pod takes an address of it. Use a range from /16 to /20, such as "10.0.0.0/16".',
  ],
  [{ network: { cidr: '10.0.0.0/8' } }, 'network.cidr "10.0.0.0/8" is a /8: '],
  [
    { network: { availabilityZones: ['eu-west-1a'] } },
    'network.availabilityZones is "eu-west-1a": EKS wants two or more different zones of eu-west-1. List them, such as "eu-west-1a", "eu-west-1b".',
  ],
  [
    { network: { availabilityZones: ['eu-west-1a', 'eu-west-1a'] } },
    'network.availabilityZones is "eu-west-1a", "eu-west-1a": ',
  ],
  [
    { network: { availabilityZones: ['eu-west-1a', 'eu-west-2b'] } },
    'network.availabilityZones is "eu-west-1a", "eu-west-2b": ',
  ],
  [
    { network: { natGateways: 4 } },
    'network.natGateways is 4: AWS would refuse it, late in the deployment. Use a whole number from 1 to 3.',
  ],
  [
    nodes({ minSize: 0 }),
    'compute.minSize is 0: AWS would refuse it, late in the deployment. Use a whole number from 1 to 450.',
  ],
  [
    nodes({ minSize: 3, maxSize: 2 }),
    'compute.maxSize is 2: AWS would refuse it, late in the deployment. Use a whole number from 3 to 450.',
  ],
  [
    nodes({ minSize: 3, maxSize: 5, desiredSize: 6 }),
    'compute.desiredSize is 6: AWS would refuse it, late in the deployment. Use a whole number from 3 to 5.',
  ],
  [
    nodes({ diskSize: 10.5 }),
    'compute.diskSize is 10.5: AWS would refuse it, late in the deployment. Use a whole number from 20 to 16384.',
  ],
  [
    nodes({ instanceTypes: [] }),
    'compute.instanceTypes is empty: EKS starts nodes of EC2 instance types. List names such as "m7i.large".',
  ],
  [nodes({ instanceTypes: ['large'] }), 'compute.instanceTypes has "large": '],
  [
    nodes({ instanceTypes: ['m7i.large', 'm7g.large'] }),
    'compute.instanceTypes has "m7i.large", "m7g.large": they are of two processor architectures, and the nodes of a group start from one image. List types of one architecture: x86_64 or arm64.',
  ],
  [
    { certificateNames: ['*.acme.dev'] },
    'certificate name "*.acme.dev" is not within domain "sample.com": ACM validates by a record in that zone, so the certificate would stay pending. Use "sample.com", a name below it, or a wildcard such as "*.sample.com".',
  ],
  [{ certificateNames: ['*.*.sample.com'] }, 'certificate name "*.*.sample.com" is not within domain "sample.com": '],
  [
    { certificateNames: [] },
    'certificateNames is empty: ACM wants 1 to 10 names, each once. List each name once, or leave the setting out for "*.sample.com" and "sample.com".',
  ],
  [{ certificateNames: ['sample.com', 'sample.com'] }, 'certificateNames is "sample.com", "sample.com": '],
  [
    externalDns({ ...ssl, zone: 'private' }, ssl),
    'ServiceAccount "external-dns/external-dns-ssl" is listed twice: a ServiceAccount has one role, and each zone its own external-dns. Give each instance its own ServiceAccount.',
  ],
  [
    { privateZone: false, ...externalDns({ ...ssl, zone: 'private' }) },
    'external-dns "external-dns/external-dns-ssl" writes to the private zone, and privateZone is false: there is no such zone to write to. Set privateZone to true, or leave the instance out.',
  ],
  [
    externalDns({ ...ssl, namespace: 'External_DNS' }),
    'ServiceAccount "External_DNS/external-dns-ssl" has no Kubernetes name: the role would wait for a pod that cannot be. Use lower-case letters, digits and "-", as in "external-dns/external-dns-ssl".',
  ],
  [
    { serviceAccounts: { certManager: { namespace: 'cert-manager', name: 'Cert' } } },
    'ServiceAccount "cert-manager/Cert" has no Kubernetes name: ',
  ],
];

test.each(WRONG)('%j is refused', (settings, message) => {
  expect(() => completeConfig({ domain: 'sample.com', ...settings })).toThrow(message);
});
