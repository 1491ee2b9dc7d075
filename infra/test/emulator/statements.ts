import type { Role, Statement } from './deployment';

/** All statements of a role's policies. */
export function statementsOf({ policies }: Pick<Role, 'policies'>): Statement[] {
  return policies.flatMap(({ Statement }) => Statement);
}

/** What a role may do an action on, with the conditions. */
export function allowed(role: Pick<Role, 'policies'>, action: string): Pick<Statement, 'Resource' | 'Condition'>[] {
  return statementsOf(role)
    .filter(({ Action, Effect }) => Effect === 'Allow' && [Action].flat().includes(action))
    .map(({ Resource, Condition }) => ({ Resource, ...(Condition && { Condition }) }));
}
