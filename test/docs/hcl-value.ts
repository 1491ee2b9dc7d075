const TOKEN = /"[^"]*"|[{}[\],=]|[^\s{}[\],="]+/g;

/**
 * An object of Terraform's language, such as the argument of `jsonencode`, as a value. A reference, such as
 * `aws_route53_zone.public.zone_id`, becomes what `standIn` gives for it.
 */
export function hclValue(text: string, standIn: (reference: string) => unknown): unknown {
  const tokens = text.match(TOKEN) ?? [];
  const parsed = value();
  if (tokens.length > 0) throw new Error(`unexpected ${tokens[0]}`);
  return parsed;

  function value(): unknown {
    const token = tokens.shift() ?? '';
    if (token === '{') return Object.fromEntries(until('}', entry));
    if (token === '[') return until(']', value);
    if (token.startsWith('"')) return token.slice(1, -1);
    return /^(\d+|true|false)$/.test(token) ? JSON.parse(token) : standIn(token);
  }

  function entry(): [string, unknown] {
    const key = (tokens.shift() ?? '').replaceAll('"', '');
    if (tokens.shift() !== '=') throw new Error(`no "=" after ${key}`);
    return [key, value()];
  }

  function until<T>(end: string, item: () => T): T[] {
    const items: T[] = [];
    while (tokens.length > 0 && tokens[0] !== end) {
      items.push(item());
      if (tokens[0] === ',') tokens.shift();
    }
    if (tokens.shift() !== end) throw new Error(`no ${end}`);
    return items;
  }
}
