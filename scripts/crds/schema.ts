/** A JSON schema as CRDs write it; only the keywords that nest are looked into. */
export interface Schema {
  readonly [keyword: string]: unknown;
}
