const UNITS: Readonly<Record<string, number>> = {
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** A Kubernetes quantity as a number: `500m` is 0.5, `1Ki` is 1024. */
export function quantity(text: string): number {
  const [, amount = '', unit = ''] = /^([0-9.]+)([A-Za-z]*)$/.exec(text) ?? [];
  const size = UNITS[unit];
  if (amount === '' || size === undefined) throw new Error(`"${text}" is no quantity: expected like 500m, 2 or 128Mi`);
  return Number(amount) * size;
}

/** So many of the divisor, rounded up, as `resourceFieldRef` gives them. */
export function inUnitsOf(text: string, divisor: string): string {
  // A hair off, so that 0.1 / 0.001 is 100 and not 101.
  return String(Math.ceil(quantity(text) / (quantity(divisor) || 1) - 1e-9));
}
