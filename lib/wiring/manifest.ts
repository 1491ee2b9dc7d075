/** One document of a manifest file, as it was read. What it holds is anybody's: every shape must be expected. */
export interface Manifest {
  /** The document itself: any JSON value that is a mapping. */
  readonly object: Readonly<Record<string, unknown>>;
  /** Where it was read. @default - made in memory */
  readonly source?: Source;
  /** Whether it only resolves references and is not reported on. @default false */
  readonly context?: boolean;
  /** Whether a kustomization that could not be rendered would change it. @default false */
  readonly unrendered?: boolean;
}

/** Where a document stands. */
export interface Source {
  /** Path as the user gave it, or `<stdin>`. */
  readonly file: string;
  /** Number of the document in its file, from 1. */
  readonly document: number;
  /** Line on which the document begins, from 1. */
  readonly line: number;
  /** Place of the object in a `kind: List`, from 0. @default - it stands alone */
  readonly item?: number;
}
