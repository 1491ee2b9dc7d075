import { type ParseArgsConfig, parseArgs } from 'node:util';
import { InvalidInputError } from '../../lib/errors';
import { LOAD_BALANCER_CONTROLLERS, type LoadBalancerController } from './plan';
import type { WorldOptions } from './world';

type UpOptions = Pick<WorldOptions, 'id' | 'zones' | 'dist' | 'handover' | 'loadBalancerController'>;

export type Arguments =
  | { readonly command: 'up'; readonly options: UpOptions }
  | { readonly command: 'down'; readonly id: string; readonly keepLogs: boolean }
  | { readonly command: 'status' | 'help' };

export const USAGE = `Worlds: a cluster, its cloud and the Internet around it, as processes in network namespaces of their own

  node scripts/run-ts.cjs e2e/world/main.ts up [--id ID] [--zone DOMAIN]… [--dist FOLDER] [--handover FILE]
                                               [--controller ${LOAD_BALANCER_CONTROLLERS.join('|')}]
  node scripts/run-ts.cjs e2e/world/main.ts down ID [--keep-logs]
  node scripts/run-ts.cjs e2e/world/main.ts status`;

const UP = {
  id: { type: 'string' },
  zone: { type: 'string', multiple: true },
  dist: { type: 'string' },
  handover: { type: 'string' },
  controller: { type: 'string' },
} as const;

const DOWN = { 'keep-logs': { type: 'boolean', default: false } } as const;

export function parseArguments(argv: readonly string[]): Arguments {
  const [command = 'help', ...args] = argv;
  if (command === 'help' || argv.includes('--help')) return { command: 'help' };
  if (command === 'up') return { command, options: upOptions(args) };
  if (command === 'down') return { command, ...downArguments(args) };
  if (command === 'status' && args.length === 0) return { command };
  throw wrong(argv, 'no command of worlds is written so');
}

function upOptions(args: readonly string[]): UpOptions {
  const { values, positionals } = parse(args, UP);
  if (positionals.length > 0) throw wrong(args, 'it takes options alone');
  const { id, zone: zones, dist, handover, controller } = values;
  return { id, zones, dist, handover, loadBalancerController: controllerOf(controller) };
}

function downArguments(args: readonly string[]): { id: string; keepLogs: boolean } {
  const { values, positionals } = parse(args, DOWN);
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) throw wrong(args, 'it takes the id of one world');
  return { id, keepLogs: values['keep-logs'] };
}

function controllerOf(name: string | undefined): LoadBalancerController | undefined {
  const found = LOAD_BALANCER_CONTROLLERS.find((known) => known === name);
  if (name === undefined || found !== undefined) return found;
  throw wrong(['--controller', name], 'nobody of that name makes load balancers');
}

function parse<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw wrong(args, (error as Error).message);
  }
}

function wrong(got: readonly string[], why: string): InvalidInputError {
  return new InvalidInputError({ what: `"${got.join(' ')}" cannot be used here`, why, fix: `Usage:\n${USAGE}` });
}
