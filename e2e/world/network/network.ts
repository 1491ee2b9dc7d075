import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { mustRun, run } from '../command';
import { worldEnvironment } from '../environment';
import { firewall } from './firewall';
import { nodeLinks, outsideLinks } from './links';
import { namespaceFile, nodeNamespace, outsideNamespace } from './names';

const env = worldEnvironment('/');
const ip = (args: readonly string[], input?: string) => mustRun(['ip', ...args], { input, env });
const within = (name: string, argv: readonly string[], input?: string) =>
  mustRun(['nsenter', `--net=${namespaceFile(name)}`, '--', ...argv], { input, env });

/** Makes the node's network and the Internet's, both empty of programs. */
export async function makeNetwork(id: string): Promise<void> {
  const [node, outside] = [nodeNamespace(id), outsideNamespace(id)];
  await ip(['netns', 'add', node]);
  await ip(['netns', 'add', outside]);
  await ip(['-netns', node, '-batch', '-'], nodeLinks(outside));
  await ip(['-netns', outside, '-batch', '-'], outsideLinks());
  // Pods are reached by way of the node. /proc/sys/net is that of the namespace.
  await within(node, ['sh', '-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward']);
  await within(node, ['nft', '-f', '-'], firewall());
}

/** Removes what is there of it; programs in it must have ended. */
export async function removeNetwork(id: string): Promise<void> {
  const names = [nodeNamespace(id), outsideNamespace(id)].filter((name) => existsSync(namespaceFile(name)));
  await Promise.all(names.map(removeNamespace));
}

async function removeNamespace(name: string): Promise<void> {
  await emptied(name);
  const { status, stderr } = await run(['ip', 'netns', 'delete', name], { env });
  // Somebody else may have been faster, as when an interruption and an end meet.
  if (status !== 0 && existsSync(namespaceFile(name))) throw new Error(stderr);
}

const EMPTY_AFTER_MS = 5_000;

/** A namespace lives on without a name for as long as a program is in it: those of a world are ending just now. */
async function emptied(name: string): Promise<void> {
  const end = Date.now() + EMPTY_AFTER_MS;
  while (Date.now() < end && (await programsIn(name)) !== '') await sleep(50);
}

async function programsIn(name: string): Promise<string> {
  return (await run(['ip', 'netns', 'pids', name], { env })).stdout.trim();
}
