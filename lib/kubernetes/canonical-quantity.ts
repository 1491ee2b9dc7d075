const DECIMAL = ['m', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/**
 * A quantity as the API server writes it: `2000m` is `2`, `1024Mi` is `1Gi` (k8s.io/apimachinery 0.36, pkg/api/resource/quantity.go
 * `Canonicalize`). Written otherwise, a server-side apply by anybody but who applied it first is a conflict, though nothing differs.
 *
 * Anything else, such as `1e3` or less than a thousandth, stays as it is.
 */
export function canonicalQuantity(text: string): string {
  const [, whole, fraction = '', suffix = ''] = /^(\d+)(?:\.(\d{1,3}))?([a-zA-Z]*)$/.exec(text) ?? [];
  if (whole === undefined) return text;
  const milli = BigInt(whole + fraction.padEnd(3, '0'));
  if (BINARY.includes(suffix)) return binary(milli * 1024n ** BigInt(BINARY.indexOf(suffix) + 1)) ?? text;
  if (suffix === 'm') return fraction === '' ? reduced(milli / 1000n, 1000n, DECIMAL) : text;
  if (!DECIMAL.includes(suffix)) return text;
  return reduced(milli * 1000n ** BigInt(DECIMAL.indexOf(suffix) - 1), 1000n, DECIMAL);
}

/** Nothing for parts of bytes, which the API server rounds up. */
function binary(milli: bigint): string | undefined {
  if (milli % 1000n !== 0n) return undefined;
  const bytes = milli / 1000n;
  return bytes < 1024n ? reduced(milli, 1000n, DECIMAL) : reduced(bytes, 1024n, ['', ...BINARY]);
}

/** With the largest suffix that leaves no fraction. */
function reduced(amount: bigint, base: bigint, suffixes: readonly string[]): string {
  if (amount === 0n) return '0';
  let [rest, at] = [amount, 0];
  while (rest % base === 0n && at < suffixes.length - 1) {
    rest /= base;
    at += 1;
  }
  return `${rest}${suffixes[at]}`;
}
