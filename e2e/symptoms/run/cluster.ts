import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Outside } from '../../outside/client';
import type { Ran } from '../../world/command';
import { onInterrupt } from '../../world/interrupt';
import { World } from '../../world/world';
import type { Changes } from '../mutation/changes';
import type { Tree } from '../tree/tree';
import { textOf, writeTree } from '../tree/write-tree';
import type { Watcher, Watching, WatchSettings } from '../verdict/observe';
import type { Witness } from '../verdict/said';
import { NewLines } from './new-lines';

/** A world as slips are tried in: applied to, watched, asked. */
export class Cluster implements Watcher, Witness {
  private readonly lines: NewLines;

  private constructor(
    private readonly world: World,
    private readonly product: string,
    private readonly end: () => void,
  ) {
    this.lines = new NewLines(join(world.run, 'log'));
  }

  /** The platform of a tree's install/; its dist/ is written, and not yet applied. */
  public static async up(tree: Tree, install: string): Promise<Cluster> {
    const product = mkdtempSync(join(tmpdir(), 'symptoms-'));
    const remove = () => rmSync(product, { recursive: true, force: true });
    const forget = onInterrupt(async () => remove());
    const end = () => {
      remove();
      forget();
    };
    writeTree(tree, product, install);
    try {
      return new Cluster(await World.up({ dist: join(product, 'dist') }), product, end);
    } catch (error) {
      end();
      throw error;
    }
  }

  /** All of dist/, as a user does it. */
  public applyAll(): Promise<Ran> {
    return this.world.applyFolder(join(this.product, 'dist'));
  }

  /** From one tree to another: what is gone is deleted. */
  public async change({ applied, deleted }: Changes): Promise<Ran> {
    const flags = ['--ignore-not-found', '--wait=false', '-f', '-'];
    const parts = [
      deleted.length > 0 ? await this.world.tryKubectl(['delete', ...flags], { input: textOf(deleted) }) : undefined,
      applied.length > 0 ? await this.world.tryKubectl(['apply', '-f', '-'], { input: textOf(applied) }) : undefined,
    ].filter((ran) => ran !== undefined);
    return {
      status: Math.max(0, ...parts.map(({ status }) => status)),
      stdout: parts.map(({ stdout }) => stdout).join(''),
      stderr: parts.map(({ stderr }) => stderr).join(''),
    };
  }

  /** As `cmctl renew` does: the condition Issuing. */
  public async renew(path: string): Promise<void> {
    const [namespace = '', name = ''] = path.split('/');
    const what = ['--namespace', namespace, 'certificate', name];
    const certificate = JSON.parse(await this.world.kubectl(['get', ...what, '--output', 'json']));
    const { conditions = [] } = certificate.status;
    const issuing = {
      type: 'Issuing',
      status: 'True',
      reason: 'ManuallyTriggered',
      message: 'Certificate re-issuance manually triggered',
      lastTransitionTime: new Date().toISOString().replace(/\.\d+/, ''),
    };
    certificate.status.conditions = [...conditions.filter(({ type }: { type: string }) => type !== 'Issuing'), issuing];
    await this.world.kubectl(['replace', '--subresource=status', '-f', '-'], JSON.stringify(certificate));
  }

  public watch(host: string, settings: WatchSettings): Watching {
    const outside = new Outside(this.world);
    let stopped = false;
    const over = outside.watch(host, { timeout: 2, ...settings }).catch((error) => {
      if (!stopped) throw error;
    });
    const stop = () => {
      stopped = true;
      outside.close();
    };
    return { over, stop };
  }

  public async get(args: readonly string[]): Promise<string> {
    const { status, stdout } = await this.world.tryKubectl(args);
    return status === 0 ? stdout : '';
  }

  public logs(name: string): string {
    return this.lines.of(name);
  }

  /** From now on, logs are of what happens then. */
  public mark(): void {
    this.lines.mark();
  }

  public async down(): Promise<void> {
    await this.world.down();
    this.end();
  }
}
