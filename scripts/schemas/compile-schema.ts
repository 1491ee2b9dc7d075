import Ajv, { type ValidateFunction } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';

/** The validator of a JSON Schema, which finds every fault of a document, not only the first. */
export function compileSchema(schema: object): ValidateFunction {
  return ajv().compile(schema);
}

/** The same validator as the text of a module, which exports it as `validate`. */
export function validatorCode(schema: object): string {
  const own = ajv();
  return standaloneCode(own, own.compile(schema));
}

/** One for each schema: it numbers its functions through, and one schema's code should not change with another schema. */
function ajv(): Ajv {
  return new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // A definition is a function of its own, not a copy at every place that refers to it.
    inlineRefs: false,
    code: { source: true, esm: true },
  });
}
