import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const ROLES = { 'external-dns/external-dns': 'arn:aws:iam::123456789012:role/external-dns' };
const ANNOTATED = PLATFORM.replace(
  'kind: ServiceAccount\nmetadata:\n  name: external-dns\n',
  'kind: ServiceAccount\nmetadata:\n  name: external-dns\n  annotations:\n    eks.amazonaws.com/role-arn: arn:aws:iam::123456789012:role/external-dns\n',
);

export const fixture: CheckFixture = {
  good: {
    'Pod Identity, of which nothing is told': PLATFORM,
    'a role that trusts it': { yaml: PLATFORM, facts: { aws: { serviceAccountRoles: ROLES } } },
    'a role by annotation': ANNOTATED,
    'another provider': {
      yaml: PLATFORM.replace('=aws\n', '=cloudflare\n'),
      facts: { aws: { serviceAccountRoles: {} } },
    },
  },
  bad: [
    {
      slip: 'another ServiceAccount than the one that is trusted',
      of: 'a role that trusts it',
      line: 'serviceAccountName: external-dns',
      becomes: 'serviceAccountName: gateway',
      finds: {
        code: 'AH629',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.serviceAccountName',
      },
    },
    {
      slip: 'another ServiceAccount than the one with the role',
      of: 'a role by annotation',
      line: 'serviceAccountName: external-dns',
      becomes: 'serviceAccountName: default',
      finds: {
        code: 'AH630',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.serviceAccountName',
        related: ['ServiceAccount external-dns/external-dns'],
      },
    },
  ],
};
