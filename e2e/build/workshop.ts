/** What the making of one recipe gets. Nothing it does is seen from outside until it is done. */
export interface Workshop {
  /** The folder `e2e/servers`. */
  readonly servers: string;
  /** An empty folder for what is not kept. */
  readonly work: string;
  /** An empty folder that becomes the recipe's in the cache: bin/, charts/, venv/. */
  readonly out: string;
  /** Runs a command, by default in `work`, and returns its standard output. */
  readonly run: (
    command: string,
    args: readonly string[],
    where?: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv },
  ) => Promise<string>;
}
