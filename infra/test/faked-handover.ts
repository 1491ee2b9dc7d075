import { join } from 'node:path';

import type { IdentityMode, Settings } from '../lib/config/settings';
import { fakedValue } from './faked-values';
import { type SynthesizedStack, stacksFor } from './synthesize';

/** Modes that the manifests' package synthesizes from, each from a committed file. */
export const FAKED_MODES: readonly IdentityMode[] = ['pod-identity', 'irsa'];

/** Where the faked hand-over of a mode is committed. */
export function fakedHandoverFile(mode: IdentityMode): string {
  return join(__dirname, `../handover.faked.${mode}.json`);
}

/** The output of the last stack, as `cdk deploy --outputs-file` would write it, with faked resources. */
export function fakedHandover(settings: Partial<Settings>): unknown {
  const stacks = stacksFor(settings);
  const last = stacks.at(-1) as SynthesizedStack;
  return JSON.parse(fakedValue(stacks, last, last.template.Outputs?.Handover?.Value));
}

/** The text of the committed file: lists of names on one line, as the formatter has them. */
export function fakedHandoverText(mode: IdentityMode): string {
  const text = JSON.stringify(fakedHandover({ identity: mode }), null, 2);
  const oneLine = text.replace(/\[\s+("[^\]{}]*")\s+\]/g, (_list, names: string) => `[${names.replace(/\s+/g, ' ')}]`);
  return `${oneLine}\n`;
}
