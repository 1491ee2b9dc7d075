import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { ajvFaults } from './ajv-faults';
import { crdSchema } from './crd-files';
import type { Validate } from './fault';
import { metadataFaults } from './kubernetes-kinds';
import { type StructuralSchema, strictSchema } from './strict-schema';

const validators = new Map<string, ValidateFunction>();

/** `strictSchema` makes Ajv throw over a keyword or a format it does not know, where it would else let all pass. */
const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, strictSchema: true, unicodeRegExp: false });
addFormats(ajv, [
  'int32',
  'int64',
  'float',
  'double',
  'byte',
  'date',
  'date-time',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uri',
]);

/** What validates a kind that a file in `crds/` defines. */
export function customKind(apiVersion: string, kind: string): Validate | undefined {
  const schema = crdSchema(apiVersion, kind);
  if (schema === undefined) return undefined;
  const key = `${apiVersion}/${kind}`;
  const validate = validators.get(key) ?? ajv.compile(resourceSchema(schema));
  validators.set(key, validate);
  return (doc) => [...metadataFaults(doc), ...(validate(doc) ? [] : ajvFaults(validate.errors ?? []))];
}

/** CRDs may leave out the fields that every resource has. */
function resourceSchema(schema: StructuralSchema): StructuralSchema {
  const strict = strictSchema(schema);
  const common = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } };
  return { ...strict, properties: { ...(strict.properties as object), ...common } };
}
