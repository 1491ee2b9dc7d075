import { type Program, type Stand, typescript } from './program';

export function cloud({ folder, plan }: Stand): Program {
  const account = plan.handover === undefined ? [] : ['--handover', plan.handover];
  const flags = ['--run', folder.path, '--controller', plan.loadBalancerController, ...account];
  return { name: 'cloud', argv: [...typescript('e2e/cloud/main.ts'), ...flags] };
}
