import { InvalidInputError } from '../../errors';
import { diffText } from './diff-text';
import type { Conflict } from './own-files';

const MOST_FILES = 5;

/**
 * Refuses to lose what somebody did to files in the folder of the manifests, which is told as `told`.
 *
 * @throws InvalidInputError with a diff of what would be lost
 */
export function refuseConflicts(told: string, conflicts: readonly Conflict[]): void {
  const edited = conflicts.filter(({ reason }) => reason === 'edited');
  if (edited.length > 0) throw editedError(told, edited);
  if (conflicts.length > 0) throw foreignError(told, conflicts);
}

function editedError(told: string, conflicts: readonly Conflict[]): InvalidInputError {
  return new InvalidInputError({
    what: `${names(told, conflicts)} ${conflicts.length === 1 ? 'was' : 'were'} edited since the last synthesis`,
    why: 'what was changed would be lost, so nothing was written',
    fix: `Declare the change in the app and undo it here; or overwrite it with \`auto-https synth --force\`.${diffs(told, conflicts)}`,
  });
}

function foreignError(told: string, conflicts: readonly Conflict[]): InvalidInputError {
  return new InvalidInputError({
    what: `${names(told, conflicts)} would be written, and ${conflicts.length === 1 ? 'is a file' : 'are files'} of somebody else`,
    why: `no lock beside ${told} lists ${conflicts.length === 1 ? 'it as one' : 'them as files'} of ours, so nothing was written`,
    fix: `Move what is yours away; or overwrite it with \`auto-https synth --force\`.${diffs(told, conflicts)}`,
  });
}

function names(told: string, conflicts: readonly Conflict[]): string {
  const paths = conflicts.slice(0, MOST_FILES).map(({ name }) => `${told}/${name}`);
  const more = conflicts.length - paths.length;
  return `${paths.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function diffs(told: string, conflicts: readonly Conflict[]): string {
  const shown = conflicts.slice(0, MOST_FILES);
  return shown.map(({ name, found, wanted }) => `\n\n${diffText(`${told}/${name}`, found, wanted)}`).join('');
}
