import { NODE_NAME } from '../addresses';
import { type Program, type Stand, typescript } from './program';

export function kubelet({ folder, plan }: Stand): Program {
  const flags = ['--run', folder.path, '--bin', plan.bin, '--node', NODE_NAME];
  return { name: 'kubelet', argv: [...typescript('e2e/kubelet/main.ts'), ...flags] };
}
