/** A version of external-dns, by what of it tells versions apart. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** The newest version that was read and run: taken where nothing tells another. */
export const TESTED_VERSION: Version = { major: 0, minor: 22, patch: 0 };

/** Reads `v0.22.0`, `0.22`, `0.14.2-debian-12-r5`; `undefined` for what is no version, such as `latest`. */
export function parseVersion(text: string | undefined): Version | undefined {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/.exec(text ?? '');
  if (match === null) return undefined;
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3] ?? 0) };
}

/** Whether one version is the other or a later one. */
export function isAtLeast(one: Version, other: Version | string): boolean {
  const least = typeof other === 'string' ? parseVersion(other) : other;
  if (least === undefined) return false;
  if (one.major !== least.major) return one.major > least.major;
  if (one.minor !== least.minor) return one.minor > least.minor;
  return one.patch >= least.patch;
}

/** `0.22.0`. */
export function versionText({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`;
}
