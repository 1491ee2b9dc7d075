import { dirname, join, relative, resolve } from 'node:path';

import { InvalidInputError } from '../../errors';
import { readBytes } from '../read-bytes';

/** One file of a transaction: what stood there, and what is to stand there; each by its hash, null for no file. */
export interface Step {
  /** Absolute path. */
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
}

const VERSION = 1;

/**
 * The folder in which a transaction notes what it will do: contents first, then its plan. Once the plan stands, the transaction
 * holds, and whoever comes next finishes it.
 */
export class Journal {
  public constructor(public readonly folder: string) {}

  /** The journal of a folder of manifests: beside it, so that contents move into place without a copy. */
  public static beside(outdir: string): Journal {
    return new Journal(join(dirname(resolve(outdir)), '.auto-https-synth'));
  }

  public get plan(): string {
    return join(this.folder, 'plan.json');
  }

  /** The plan while it is written. */
  public get halfPlan(): string {
    return `${this.plan}.half`;
  }

  public get contents(): string {
    return join(this.folder, 'new');
  }

  /** Where the content for a step waits. */
  public content(index: number): string {
    return join(this.contents, `${index}`);
  }

  /** As it is told to people. */
  public get told(): string {
    return relative(process.cwd(), this.folder);
  }

  public planText(steps: readonly Step[]): string {
    // Relative, so that a checkout can be moved with its journal.
    const files = steps.map((step) => ({ ...step, file: relative(dirname(this.folder), step.file) }));
    return JSON.stringify({ version: VERSION, steps: files });
  }

  /**
   * What a transaction that was not finished had planned; undefined where there is none.
   *
   * @throws InvalidInputError when it cannot be read
   */
  public readPlan(): Step[] | undefined {
    const text = readBytes(this.plan)?.toString('utf8');
    if (text === undefined) return undefined;
    const plan = parsed(text);
    if (plan?.version !== VERSION || !Array.isArray(plan.steps)) throw this.unreadable();
    return plan.steps.map((step: Step) => ({ ...step, file: resolve(dirname(this.folder), step.file) }));
  }

  /** For a plan of a newer release, or one that a broken disk garbled. */
  public unreadable(): InvalidInputError {
    return new InvalidInputError({
      what: `${this.plan} is no plan that this release of cdk8s-auto-https can read`,
      why: 'a synthesis stopped half way, and cannot be finished',
      fix: `Finish it with the release that began it; or remove ${this.told}, and synthesize with --force.`,
    });
  }
}

function parsed(text: string): { version?: unknown; steps?: unknown } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
