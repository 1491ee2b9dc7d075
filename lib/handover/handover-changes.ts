const PLAIN_KEY = /^[a-z]\w*$/i;

/**
 * What differs between two hand-overs, one line a value: `cluster.region: "eu-west-1" → "eu-central-1"`, with `+` before what is
 * new and `-` before what is gone.
 */
export function handoverChanges(former: unknown, next: unknown): string[] {
  const [before, after] = [valuesOf(former), valuesOf(next)];
  const gone = [...before].filter(([path]) => !after.has(path)).map(([path, value]) => `- ${path}: ${value}`);
  const others = [...after].flatMap(([path, value]) => {
    const old = before.get(path);
    if (old === undefined) return [`+ ${path}: ${value}`];
    return old === value ? [] : [`  ${path}: ${old} → ${value}`];
  });
  return [...gone, ...others];
}

/** Every value that holds no other, as JSON, by its path. */
function valuesOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return new Map([[path, JSON.stringify(value)]]);
  }
  const step = (key: string) => {
    if (Array.isArray(value)) return `${path}[${key}]`;
    return PLAIN_KEY.test(key) ? `${path}${path && '.'}${key}` : `${path}[${JSON.stringify(key)}]`;
  };
  return new Map(Object.entries(value).flatMap(([key, each]) => [...valuesOf(each, step(key))]));
}
