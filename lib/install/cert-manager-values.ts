import type { InstallFacts } from './facts';
import { roleAnnotation } from './role-annotation';

const SERVICE_ACCOUNT = 'cert-manager';

/**
 * Values of cert-manager's chart (cert-manager 1.21.2 deploy/charts/cert-manager/values.yaml).
 *
 * `crds.keep` is the chart's default and stands here because losing it is dear: a CRD that goes takes every Certificate with it.
 * All pods pass Pod Security `restricted` as the chart makes them. The ServiceAccount's name is half of the key of its IAM role.
 *
 * @throws InvalidInputError for DNS-01 under IRSA without a role
 */
export function certManagerValues(facts: InstallFacts): object {
  return {
    crds: { enabled: true, keep: true },
    serviceAccount: { name: SERVICE_ACCOUNT, ...dns01Role(facts) },
    ...selfCheck(facts),
  };
}

/**
 * Where cert-manager looks a challenge up before it asks the CA to: a private zone of the same name would hide the public record
 * from it (cert-manager website, installation/best-practice.md).
 */
function selfCheck({ dns01, selfCheckNameservers: servers }: InstallFacts): object {
  if (servers === undefined) {
    return {};
  }
  const list = servers.join(',');
  return {
    extraArgs: [
      `--acme-http01-solver-nameservers=${list}`,
      ...(dns01 ? [`--dns01-recursive-nameservers=${list}`, '--dns01-recursive-nameservers-only'] : []),
    ],
  };
}

/** HTTP-01 asks nothing of AWS: no role then, even if the hand-over has one. */
function dns01Role({ dns01, identity, namespaces }: InstallFacts): object {
  return dns01 ? roleAnnotation(identity, `${namespaces.certManager}/${SERVICE_ACCOUNT}`) : {};
}
