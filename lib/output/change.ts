/** A file that a synthesis is to write or to remove. */
export interface Change {
  /** Absolute path. */
  readonly file: string;
  /** Hash of what stands there; undefined where nothing does. */
  readonly before: string | undefined;
  /** What is to stand there; undefined for nothing. */
  readonly after: { readonly bytes: Buffer; readonly sha256: string } | undefined;
}
