import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Account of the emulator: one that no example has, since hand-overs of examples are refused. */
export const ACCOUNT = '987654321098';

/** A stack as it is to be deployed. */
export interface Stack {
  readonly name: string;
  readonly template: object;
}

/** A statement of a policy, as IAM gives it back. */
export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Principal?: Readonly<Record<string, string>>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface PolicyDocument {
  readonly Statement: Statement | readonly Statement[];
}

/** What the services tell after a deployment. */
export interface Deployment {
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly zones: readonly Zone[];
  readonly roles: readonly Role[];
  readonly certificates: readonly { readonly arn: string; readonly names: readonly string[] }[];
  /** Resources of types that the emulator does not know, with the properties that they would have got. */
  readonly standIns: readonly StandIn[];
}

export interface Zone {
  readonly id: string;
  readonly name: string;
  readonly private: boolean;
  readonly vpcs: readonly string[];
  readonly records: readonly { readonly name: string; readonly type: string; readonly values: readonly string[] }[];
}

export interface Role {
  readonly arn: string;
  readonly trust: PolicyDocument;
  readonly policies: readonly PolicyDocument[];
}

export interface StandIn {
  readonly type: string;
  readonly stack: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Request {
  readonly region: string;
  /** In their order. */
  readonly stacks: readonly Stack[];
  /** Types that the emulator is to make, and services of which it makes all that it knows: `AWS::IAM::`. ACM's certificates always. */
  readonly real: readonly string[];
  /** Attributes of stand-ins by their type; `Ref` is the id, and `{id}` stands for it. */
  readonly attributes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Deploys stacks by the CloudFormation of a moto server that lives as long as this call.
 *
 * @throws Error with what CloudFormation says
 */
export function deploy(python: string, request: Request): Deployment {
  const { status, stdout, stderr } = spawnSync(python, [join(__dirname, 'python/deploy.py')], {
    input: JSON.stringify(request),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // Nothing of the caller's: no credentials, no profile, no proxy.
    env: {
      PATH: process.env.PATH,
      MOTO_ACCOUNT_ID: ACCOUNT,
      // Those of AWS, which roles may have.
      MOTO_IAM_LOAD_MANAGED_POLICIES: 'true',
      AWS_ACCESS_KEY_ID: 'emulator',
      AWS_SECRET_ACCESS_KEY: 'emulator',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
      PYTHONDONTWRITEBYTECODE: '1',
    },
  });
  if (status !== 0) throw new Error(stderr.trim());
  return JSON.parse(stdout);
}
