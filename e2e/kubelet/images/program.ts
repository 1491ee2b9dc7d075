/** Where a container sees the programs, one by one. */
export const BIN = '/e2e/bin';
/** Where a container sees the HTTP server that stands for every app. */
export const ECHO = '/e2e/lib/echo.cjs';

/** What stands for an image: programs of this machine, with what the image's configuration would say. */
export interface Program {
  readonly entrypoint: readonly string[];
  /** The image's USER. */
  readonly user: number;
  /** The image's ENV: the pod's own settings win. */
  readonly env?: Readonly<Record<string, string>>;
  /** Paths at which the image has its programs and files, and what is there instead. */
  readonly links?: Readonly<Record<string, string>>;
  /** Stands for any image at all: its commands do not exist, so that those of probes and hooks count as done. */
  readonly standIn?: boolean;
}
