import { type Program, type Stand, typescript } from './program';

export function acmeFront({ folder }: Stand): Program {
  return {
    name: 'acme-front',
    where: 'outside',
    argv: [...typescript('e2e/world/acme-front.ts'), '--run', folder.path],
  };
}
