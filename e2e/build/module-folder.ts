import { InvalidInputError } from '../../lib/errors';

/**
 * Where a module lies, of what `go mod download -json` says. The committed go.sum must vouch for it: the command itself
 * adds a checksum that is not there (Go 1.26).
 */
export function moduleFolder(downloaded: string, goSum: string): string {
  const { Path, Version, Dir, Sum } = JSON.parse(downloaded);
  if (!goSum.split('\n').includes(`${Path} ${Version} ${Sum}`)) {
    throw new InvalidInputError({
      what: `go.sum has no line "${Path} ${Version} ${Sum}"`,
      why: 'nothing would prove that the bytes are the ones that were read before',
      fix: `Run \`go mod download ${Path}\` in that folder of e2e/servers, and commit go.sum.`,
    });
  }
  return Dir;
}
