import { NODE, ROUTE53_PORT } from '../addresses';
import { type Program, projectFile, type Stand } from './program';

/** Route 53's API. */
export function moto({ plan }: Stand): Program {
  return {
    name: 'moto',
    argv: [plan.python, projectFile('e2e/servers/python/route53.py'), '-H', NODE, '-p', String(ROUTE53_PORT)],
    env: { AWS_ACCESS_KEY_ID: 'e2e', AWS_SECRET_ACCESS_KEY: 'e2e', PYTHONDONTWRITEBYTECODE: '1' },
  };
}
