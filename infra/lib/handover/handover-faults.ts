import Ajv from 'ajv';

import type { Handover } from '../../../lib/handover/handover';
import schema from '../../../lib/handover/handover.schema.json';

const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

/** What the manifests' package would say against a hand-over: nothing, if all is well. */
export function handoverFaults(handover: Handover): string[] {
  return validate(handover)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `hand-over ${instancePath} ${message}`);
}
