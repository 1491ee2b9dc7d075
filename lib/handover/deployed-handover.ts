import { parseJson } from '../schema/read-json';
import type { Handover } from './handover';
import { parseHandover } from './parse-handover';
import { refuseMadeUp, refuseUnresolved } from './refuse-made-up';
import { handoverOutput, isStackOutputs } from './stack-output';

/**
 * The hand-over of a deployment: out of the file that `cdk deploy --outputs-file` writes, or by itself, as Terraform prints it
 * (`terraform output -raw handover`, or `-json`, which quotes it once more).
 *
 * @param text of the file
 * @param source its name, for messages
 * @throws InvalidInputError for a file that is no JSON or has none or several, for unresolved or made-up values, and for a
 *   hand-over that is not valid
 */
export function deployedHandover(text: string, source: string): Handover {
  const parsed = parseJson('hand-over', source, text);
  const document = typeof parsed === 'string' ? parseJson('hand-over', source, parsed) : parsed;
  refuseUnresolved(document, source);
  const found = isStackOutputs(document) ? handoverOutput(document, source) : document;
  const handover = parseHandover(found, source);
  refuseMadeUp(handover, source);
  return handover;
}
