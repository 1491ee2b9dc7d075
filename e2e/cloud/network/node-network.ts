import { mustRun } from '../../world/command';
import { worldEnvironment } from '../../world/environment';
import type { Network } from './network';
import { sourceRules } from './source-rules';

const env = worldEnvironment('/');
const run = (argv: readonly string[], input?: string) => mustRun(argv, { env, input });

/** The network namespace of the node; its firewall (e2e/world/network) is silent on ports that its set does not have. */
export const nodeNetwork: Network = {
  async take(ip) {
    await run(['ip', 'addr', 'replace', `${ip}/32`, 'dev', 'lo']);
  },
  async giveBack(ip) {
    await run(['ip', 'addr', 'del', `${ip}/32`, 'dev', 'lo']);
  },
  async open(ip, port) {
    await listening('add', `${ip} . ${port}`);
  },
  async shut(ip, port) {
    await listening('delete', `${ip} . ${port}`);
  },
  async letIn(ip, ranges) {
    await run(['nft', '-f', '-'], sourceRules(ip, ranges));
  },
};

/** Forgets what a controller before this one opened. */
export async function shutEverything(): Promise<void> {
  await run(['nft', 'flush', 'set', 'inet', 'e2e', 'listening']);
}

async function listening(verb: 'add' | 'delete', element: string): Promise<void> {
  await run(['nft', verb, 'element', 'inet', 'e2e', 'listening', `{ ${element} }`]);
}
