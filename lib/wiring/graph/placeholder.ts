/** What templating tools leave in an unrendered tree: `${VAR}`, `$(VAR)`, `<<x>>`, `{{ x }}`. */
const PLACEHOLDER = /\$\{[^}]*\}|\$\([A-Za-z_][\w.-]*\)|<<[^<>]*>>|\{\{[^{}]*\}\}/;

/** Whether a value is not known before something renders it. */
export function isPlaceholder(value: unknown): boolean {
  // Nearly no text holds one of these, and to look for them is far cheaper than the expression.
  return (
    typeof value === 'string' &&
    (value.includes('{') || value.includes('$(') || value.includes('<<')) &&
    PLACEHOLDER.test(value)
  );
}

const DEEPEST = 100;

/** Whether a value or anything within it may hold a placeholder; what is nested very deeply may. */
export function mayHoldPlaceholder(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isPlaceholder(value);
  if (typeof value !== 'object' || value === null) return false;
  if (depth === DEEPEST) return true;
  if (Array.isArray(value)) return value.some((item) => mayHoldPlaceholder(item, depth + 1));
  const mapping = value as Readonly<Record<string, unknown>>;
  for (const key in mapping) if (mayHoldPlaceholder(mapping[key], depth + 1)) return true;
  return false;
}

/** Whether a text may become another when its placeholders are filled in. */
export function mayBecome(text: string, other: string): boolean {
  const fixed = text.split(new RegExp(PLACEHOLDER, 'g')).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('.*')}$`, 's').test(other);
}
