import { changesBetween } from '../mutation/changes';
import { mutate } from '../mutation/mutate';
import type { Mutation } from '../mutation/mutation';
import type { Tree } from '../tree/tree';
import type { Verdict } from '../verdict/verdict';
import { Cluster } from './cluster';
import { awaitGoodState } from './good-state';
import { leavesClusterUsable } from './reuse';
import { tryOnFresh, tryOnGood } from './try-mutation';

const RESTORED_WITHIN = 30;

/** A place for one slip after the other: keeps a cluster that serves the good tree for as long as it does. */
export class Bench {
  private served?: Cluster;

  public constructor(
    private readonly good: Tree,
    /** The folder that holds the project's install/. */
    private readonly product: string,
  ) {}

  public async try(mutation: Mutation): Promise<Verdict> {
    return mutation.setup === 'plain' ? this.onFresh(mutation) : this.onGood(mutation);
  }

  public async close(): Promise<void> {
    await this.served?.down();
    this.served = undefined;
  }

  private async onFresh(mutation: Mutation): Promise<Verdict> {
    await this.close();
    const cluster = await Cluster.up(mutate(this.good, mutation), this.product);
    try {
      return await tryOnFresh(cluster, mutation);
    } finally {
      await cluster.down();
    }
  }

  private async onGood(mutation: Mutation): Promise<Verdict> {
    const cluster = await this.goodCluster();
    let kept = false;
    try {
      const verdict = await tryOnGood(cluster, this.good, mutation);
      kept = leavesClusterUsable(mutation, verdict.applied) && (await this.restore(cluster, mutation));
      return verdict;
    } finally {
      if (!kept) await this.close();
    }
  }

  private async goodCluster(): Promise<Cluster> {
    if (this.served !== undefined) return this.served;
    const cluster = await Cluster.up(this.good, this.product);
    this.served = cluster;
    const { status, stderr } = await cluster.applyAll();
    if (status === 0 && (await awaitGoodState(cluster))) return cluster;
    await this.close();
    throw new Error(`the good tree is not served: ${stderr.trim() || 'nobody complained'}`);
  }

  /** The good tree again, and whether it is served. */
  private async restore(cluster: Cluster, mutation: Mutation): Promise<boolean> {
    const { status } = await cluster.change(changesBetween(mutate(this.good, mutation), this.good));
    return status === 0 && awaitGoodState(cluster, RESTORED_WITHIN);
  }
}
