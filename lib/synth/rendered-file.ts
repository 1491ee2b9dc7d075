/** A file that synthesis writes. */
export interface RenderedFile {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  /** What the file holds. */
  readonly text: string;
  /** The objects in it, as rendered; none for a file that holds no manifests. */
  readonly objects: readonly object[];
}
