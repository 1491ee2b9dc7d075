import { readFileSync, writeFileSync } from 'node:fs';
import { InvalidInputError } from '../../lib/errors';
import { RunFolder } from './run-folder';

/** Who makes load balancers, as the platform's contract names them. */
export type LoadBalancerController = 'aws-lbc' | 'eks-auto' | 'in-tree';

export const LOAD_BALANCER_CONTROLLERS: readonly LoadBalancerController[] = ['aws-lbc', 'eks-auto', 'in-tree'];

/** What a world is made of, for those who join it by its id. */
export interface Plan {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Folder of the servers. */
  readonly bin: string;
  readonly charts: string;
  /** Python with moto, boto3 and dnslib. */
  readonly python: string;
  /** Hosted zones: `NAME` is a public and a private one, `public:NAME` and `private:NAME` that one. */
  readonly zones: readonly string[];
  /** What the cloud reads certificates and the region from. @default - the project's sample */
  readonly handover?: string;
  readonly loadBalancerController: LoadBalancerController;
  /** Whether the world outlives the process that made it. */
  readonly stays: boolean;
}

const FILE = 'world.json';

export function writePlan(plan: Plan): void {
  writeFileSync(new RunFolder(plan.id).file(FILE), JSON.stringify(plan, undefined, 1));
}

export function readPlan(folder: RunFolder): Plan {
  if (!folder.has(FILE)) throw noWorld(folder.id);
  return JSON.parse(readFileSync(folder.file(FILE), 'utf8'));
}

/** A world that is not there, as when its id is misspelt. */
export function noWorld(id: string): InvalidInputError {
  const ids = RunFolder.all().map((folder) => folder.id);
  return new InvalidInputError({
    what: `there is no world "${id}"`,
    why: 'it was taken down, or never made',
    fix: `There are: ${ids.join(', ') || 'none'}.`,
  });
}
