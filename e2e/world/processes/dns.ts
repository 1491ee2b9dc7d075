import { ROUTE53 } from '../addresses';
import { type Program, projectFile, type Stand } from './program';

/** The names of the world: what Route 53's zones hold, load balancers, ACME servers, and Services for pods. */
export function dns({ folder, plan }: Stand): Program {
  const flags = ['--run', folder.path, '--endpoint', ROUTE53];
  return {
    name: 'dns',
    argv: [plan.python, projectFile('e2e/servers/python/dns.py'), ...flags, ...plan.zones],
    env: { PYTHONDONTWRITEBYTECODE: '1' },
  };
}
