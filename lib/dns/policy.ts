import { InvalidInputError } from '../errors';

/**
 * What external-dns may do with records it owns:
 *
 * - `upsert-only` makes and changes records and never deletes one: a record outlives its app until somebody removes it.
 * - `sync` deletes too: a record goes with its Gateway, and so it does when a filter or an annotation prefix stops matching.
 * - `create-only` makes records and never changes one: a new load balancer leaves them pointing at the old one.
 *
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/faq/
 */
export type DnsPolicy = 'upsert-only' | 'sync' | 'create-only';

const POLICIES: readonly DnsPolicy[] = ['upsert-only', 'sync', 'create-only'];

/** @throws InvalidInputError when the policy is missing or unknown; external-dns 0.22 has no default */
export function dnsPolicy(policy: DnsPolicy | undefined): DnsPolicy {
  if (policy === undefined || !POLICIES.includes(policy)) {
    throw new InvalidInputError({
      what: policy === undefined ? 'external-dns policy is missing' : `external-dns policy "${policy}" is unknown`,
      why: 'external-dns exits at start without a policy that it knows',
      fix: `Choose one of ${POLICIES.join(', ')}.`,
    });
  }
  return policy;
}
