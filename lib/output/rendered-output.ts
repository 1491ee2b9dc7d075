import type { WantedFile } from './ownership/own-files';

/** The manifests of an app, checked and not written yet. */
export interface RenderedOutput {
  readonly files: readonly WantedFile[];
  /** Files beside the manifests that no lock lists. */
  readonly unlisted: readonly { readonly name: string; readonly bytes: Buffer }[];
}
