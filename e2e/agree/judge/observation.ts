import type { Mutation } from '../../symptoms/mutation/mutation';
import type { Verdict } from '../../symptoms/verdict/verdict';

/** What the real chain did with a tree. */
export interface Observation {
  readonly works: boolean;
  /** What the outside saw at the end. */
  readonly saw: string;
}

/** The address of the load balancer that the host's record has to name, in the network of the tests. */
const ADDRESS = '203.0.113.11';

/** Whether the host answered 200 over HTTPS and 301 on port 80, by the right record, and the certificate was renewed if asked. */
export function observed({ setup }: Pick<Mutation, 'setup'>, verdict: Verdict): Observation {
  const { applied, dns, http, https, certificate } = verdict;
  const isAnswered = dns === ADDRESS && https === '200' && http.startsWith('301 → https://');
  const isCertified = certificate === 'renewed' || (setup !== 'renewal' && certificate === 'served');
  const saw = `${applied ? '' : 'refused; '}dns ${dns}, http ${http.split(' ')[0]}, https ${https}, certificate ${certificate}`;
  return { works: applied && isAnswered && isCertified, saw };
}
