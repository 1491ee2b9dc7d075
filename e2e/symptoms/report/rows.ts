import { describeEdit } from '../mutation/describe';
import type { Mutation } from '../mutation/mutation';
import type { Result } from '../run/results';
import { contradictions } from '../verdict/expectation';
import { secondsOf, type Verdict } from '../verdict/verdict';

/** A slip with what was observed of it. */
export interface Observed {
  readonly mutation: Mutation;
  readonly result: Result;
}

export const HEAD = ['slip', 'what changes', 'row', 'expected', 'observed', 's', 'as expected'];

export function tableRow({ mutation, result: { verdict } }: Observed): string[] {
  const { name, rows, edits, setup, expect } = mutation;
  const against = contradictions(expect, verdict);
  const when = setup === 'plain' ? '' : setup === 'renewal' ? ' (then a renewal)' : ' (later)';
  return [
    `${name}${when}`,
    edits.map(describeEdit).join('; '),
    rows.join(', '),
    expect.words,
    observedWords(mutation, verdict),
    String(secondsOf(verdict)),
    against.length === 0 ? 'yes' : `**no**: ${against.join('; ')}`,
  ];
}

function observedWords({ expect, setup }: Mutation, verdict: Verdict): string {
  const { dns, http, https, certificate, said, applied } = verdict;
  const evidence =
    said.find((line) => expect.said?.test(line)) ?? said.find((line) => /^kubectl: .*(rror|denied)/.test(line));
  const told = evidence === undefined ? '' : `; "${shorten(evidence)}"`;
  if (!applied) return `refused${told}`;
  const outside = /^[\d.]+$/.test(dns)
    ? `DNS ${dns}; http ${http.replace(/\/headers$/, '/')}; https ${https}`
    : `DNS ${dns}`;
  return `${outside}${setup === 'renewal' ? `; ${certificate}` : ''}${told}`;
}

const LONGEST = 200;

/** Names that are made anew each time say nothing. */
export function shorten(line: string): string {
  const text = line
    .replace(/\S*\/\.well-known\/acme-challenge\/[\w-]+/g, '…')
    .replace(/"[\w-]{40,}\.[\w-]+"/g, '…')
    .replace(/-[0-9a-f]{8,10}-[0-9a-z]{5}\b/g, '')
    .replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
