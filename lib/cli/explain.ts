import { plural } from '../report/count-line';
import { EXPLAIN_FORMATS } from '../report/explain-formats';
import type { Explained, ExplainedTree } from '../report/explain-options';
import { nearName } from '../wiring/near-name';
import { explain as explainHost } from '../wiring/trace/explain';
import { CHALLENGE_PATH } from '../wiring/trace/request';
import type { Trace } from '../wiring/trace/trace';
import type { ExplainCommand } from './parse';
import { type CommandInput, contextNotes, faultText, lineReader, notes, readInput } from './read-input';
import type { Output, System } from './system';

/** Tells the chain of a host, hop by hop. */
export function explain(command: ExplainCommand, system: System): Output {
  const input = readInput(command, system);
  const { subject, own, context } = input;
  system.progress(`explaining ${command.host} in ${plural(own.trees[0]?.manifests.length ?? 0, 'object')}`);
  const explained = explainedIn(command, input);
  const options = { subject, lineOf: lineReader(system), colour: system.colour };
  const traces = explained.trees.flatMap(({ explanation }) => explanation.traces);
  return {
    stdout: EXPLAIN_FORMATS[command.format](explained, options),
    stderr: notes([
      ...own.notes,
      ...own.faults.map(faultText),
      ...contextNotes(context),
      ...outsideNotes(command, subject, traces),
    ]),
    exitCode: traces.length > 0 && traces.every((trace) => isFine(trace, command)) ? 0 : 1,
  };
}

function explainedIn({ host, scheme, path }: ExplainCommand, { own, context, options }: CommandInput): Explained {
  const question = { host, ...(scheme && { scheme }), ...(path !== undefined && { path }) };
  const all: ExplainedTree[] = own.trees.map(({ name = '', manifests }) => ({
    name,
    explanation: explainHost([...manifests, ...context.manifests], question, options),
  }));
  const hosts = [...new Set(all.flatMap(({ explanation }) => explanation.hosts))].sort();
  const near = hosts.includes(host) ? undefined : nearName(host, hosts);
  const trees = all.filter(({ explanation }) => explanation.isKnown);
  return { host, trees, hosts, ...(near !== undefined && { near }) };
}

/**
 * A host is fine when it is answered over HTTPS and its challenge is not broken. Port 80 may stay closed, so requests over HTTP
 * count only for who asks for them.
 */
function isFine({ request, outcome }: Trace, { scheme }: ExplainCommand): boolean {
  const isAnswered = outcome.ends === 'served' || outcome.ends === 'redirected';
  if (isAnswered || (request.scheme === 'http' && scheme === undefined && !isOfChallenge(request))) return true;
  return isOfChallenge(request) && outcome.ends !== 'broken';
}

function isOfChallenge({ path = '/' }: Trace['request']): boolean {
  return path.startsWith(CHALLENGE_PATH);
}

function outsideNotes({ complete }: ExplainCommand, subject: string, traces: readonly Trace[]): string[] {
  if (complete || !traces.some(({ outcome }) => outcome.ends === 'unknown')) return [];
  return [
    `what stands outside of ${subject} is not known: name it with --context, tell it with --facts, or say with --complete that there is nothing`,
  ];
}
