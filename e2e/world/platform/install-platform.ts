import { join } from 'node:path';
import { InvalidInputError } from '../../../lib/errors';
import type { Ran } from '../command';
import type { Plan } from '../plan';
import type { InstallStep, Release } from './install-script';
import { whyLeftOut } from './left-out';
import { ADDITIONS, render } from './render';

export interface Installing {
  readonly plan: Plan;
  /** The folder that holds install/ and dist/. */
  readonly product: string;
  readonly steps: readonly InstallStep[];
  /** For what programs leave in a home folder. */
  readonly home: string;
  readonly kubectl: (args: readonly string[], options?: { input?: string; signal?: AbortSignal }) => Promise<Ran>;
  readonly say: (line: string) => void;
}

const WAIT_MS = 120_000;

/** The platform as install/install.sh installs it, from the same values and until the same lines say that it is up. */
export class PlatformInstall {
  private readonly taken: readonly InstallStep[];
  private readonly rendered: ReadonlyMap<Release, Promise<string>>;

  /** Charts are rendered from now on, before there is a cluster. */
  public constructor(private readonly by: Installing) {
    for (const step of by.steps) {
      const why = whyLeftOut(step);
      if (why !== undefined) by.say(`left out, as ${why}: ${briefly(step.text)}`);
    }
    this.taken = by.steps.filter((step) => whyLeftOut(step) === undefined);
    this.rendered = new Map(this.releases().map((release) => [release, this.render(release)]));
  }

  /** Needs an API server, no more. */
  public async apply(): Promise<void> {
    for (const step of this.taken) {
      if (step.does === 'apply') await this.kubectl(step.text, ['apply', '-f', join(this.by.product, step.file)]);
      if (step.does === 'release') await this.applyRelease(step.text, step.release);
    }
  }

  /** The precondition of `kubectl apply -f dist/`, in install.sh's own words. */
  public async wait(): Promise<void> {
    for (const step of this.taken) {
      if (step.does !== 'wait') continue;
      await this.kubectl(step.text, step.args);
      this.by.say(`kubectl ${step.args.join(' ')}`);
    }
  }

  private releases(): Release[] {
    return this.taken.flatMap((step) => (step.does === 'release' ? [step.release] : []));
  }

  private render(release: Release): Promise<string> {
    const { plan, product, home, say } = this.by;
    const addition = ADDITIONS[release.chart];
    if (addition !== undefined) say(`${release.name} gets ${addition} on top of ${release.values}`);
    const manifests = render(plan, product, release, home);
    // Whoever applies it hears of it; until then nobody listens.
    manifests.catch(() => undefined);
    return manifests;
  }

  private async applyRelease(text: string, release: Release): Promise<void> {
    const input = await this.rendered.get(release);
    await this.kubectl(text, ['apply', '--server-side', '--force-conflicts', '-f', '-'], input);
    this.by.say(`${release.name} applied`);
  }

  private async kubectl(text: string, args: readonly string[], input?: string): Promise<void> {
    const { status, stdout, stderr } = await this.by.kubectl(args, { input, signal: AbortSignal.timeout(WAIT_MS) });
    if (status === 0) return;
    const said = stderr.trim() || stdout.trim() || `nothing within ${WAIT_MS / 1000} s`;
    throw new InvalidInputError({
      what: `install.sh's line "${text}" failed`,
      why: said,
      fix: 'The logs of the world may say more.',
    });
  }
}

/** A line of progress is no place for addresses and versions. */
function briefly(text: string): string {
  return text.replace(/ --(repo|version|values|timeout)[ =]\S+/g, '').replace(/ --(wait|skip-crds)\b/g, '');
}
