import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where an API server is, and who asks. */
export interface Credentials {
  /** For example `https://127.0.0.1:6443`; plain `http://` is for tests. */
  readonly server: string;
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
}

/** A user's certificate from the `pki/` of a run; the API server's address holds in the node's network namespace. */
export function credentialsOf(run: string, user: string, server = 'https://127.0.0.1:6443'): Credentials {
  const read = (file: string) => readFileSync(join(run, 'pki', file));
  return { server, ca: read('ca.crt'), cert: read(`${user}.crt`), key: read(`${user}.key`) };
}
