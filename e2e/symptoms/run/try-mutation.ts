import type { Ran } from '../../world/command';
import { EDGE_NAMESPACE, HOST } from '../catalogue/objects';
import { changesBetween } from '../mutation/changes';
import { mutate, withGiven } from '../mutation/mutate';
import type { Mutation } from '../mutation/mutation';
import type { Tree } from '../tree/tree';
import type { Change } from '../verdict/look';
import { observe } from '../verdict/observe';
import { saidIn } from '../verdict/said';
import { lastSeen, type Verdict } from '../verdict/verdict';
import type { Cluster } from './cluster';
import { awaitAddress, awaitGoodState } from './good-state';
import { canBeFinal, secondsFor } from './patience';

/** On a cluster whose platform is of the mutated tree, and that has nothing else. */
export async function tryOnFresh(cluster: Cluster, mutation: Mutation): Promise<Verdict> {
  const since = Date.now();
  const ran = await cluster.applyAll();
  const changes = await look(cluster, mutation, since);
  return verdictOf(cluster, ran, changes, since);
}

/** On a cluster that serves the good tree. @throws Error where it does not with what the slip needs */
export async function tryOnGood(cluster: Cluster, good: Tree, mutation: Mutation): Promise<Verdict> {
  const before = withGiven(good, mutation);
  if (mutation.given !== undefined) await give(cluster, good, before, mutation);
  cluster.mark();
  const since = Date.now();
  const ran = await cluster.change(changesBetween(before, mutate(good, mutation)));
  if (mutation.setup === 'renewal') return renew(cluster, ran, mutation, since);
  return verdictOf(cluster, ran, await look(cluster, mutation, since), since);
}

async function give(cluster: Cluster, good: Tree, before: Tree, { name, host }: Mutation): Promise<void> {
  const { status, stderr } = await cluster.change(changesBetween(good, before));
  if (status !== 0) throw new Error(`what ${name} needs was refused: ${stderr.trim()}`);
  if (host !== undefined) await awaitAddress(cluster, host);
  if (!(await awaitGoodState(cluster))) throw new Error(`with what ${name} needs, the host is not served`);
}

async function renew(cluster: Cluster, ran: Ran, mutation: Mutation, since: number): Promise<Verdict> {
  // The slip is in force before the challenge comes.
  const before = await observe(cluster, HOST, 3, { since });
  const serial = before.at(-1)?.serial;
  await cluster.renew(`${EDGE_NAMESPACE}/${HOST}`);
  const renewed = (change: Change) => change.serial !== '-' && change.serial !== serial;
  const during = await observe(cluster, HOST, secondsFor(mutation), { since, final: renewed });
  const certificate = during.some(renewed) ? 'renewed' : 'not renewed';
  return { ...(await verdictOf(cluster, ran, [...before, ...during], since)), certificate };
}

function look(cluster: Cluster, mutation: Mutation, since: number): Promise<Change[]> {
  const final = (change: Change) => canBeFinal(mutation, change);
  return observe(cluster, mutation.host ?? HOST, secondsFor(mutation), { since, final });
}

const COMPLAINT = /error|denied|invalid|warning|forbidden/i;

async function verdictOf(cluster: Cluster, ran: Ran, changes: readonly Change[], since: number): Promise<Verdict> {
  const complaints = `${ran.stdout}\n${ran.stderr}`.split('\n').filter((line) => COMPLAINT.test(line));
  const said = [...complaints.map((line) => `kubectl: ${line.trim()}`), ...(await saidIn(cluster, since))];
  return { ...lastSeen(changes), applied: ran.status === 0, said, changes };
}
