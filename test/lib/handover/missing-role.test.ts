import { missingRole } from '../../../lib/handover/missing-role';

test.each<[Record<string, string>, string]>([
  [{ 'a/b': 'arn', 'c/d': 'arn' }, 'a/b, c/d'],
  [{}, 'none'],
])('of the roles %j it says which there are, and who makes them', (roles, known) => {
  expect(missingRole('dns/dns', roles).message).toBe(
    'hand-over has no IAM role for ServiceAccount "dns/dns": its pods would get no AWS permissions: AccessDenied in their logs and nothing else to see. ' +
      `Add identity.roles["dns/dns"] (infra's Identity stack, or whatever makes your roles); it has ${known}.`,
  );
});
