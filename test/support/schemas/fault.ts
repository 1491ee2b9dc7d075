/** Something wrong at one place of a document; the pointer is a JSON pointer, as Ajv gives it. */
export interface Fault {
  readonly pointer: string;
  readonly reason: string;
}

export type Validate = (doc: Manifest) => Fault[];

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: { readonly name?: unknown };
  readonly [field: string]: unknown;
}
