/** Whether a list or dictionary is met twice in a value, also inside of itself: YAML then has anchors and aliases. */
export function hasSharedParts(value: object): boolean {
  return new SharedParts().met(value);
}

class SharedParts {
  private readonly seen = new Set<object>();

  public met(value: object): boolean {
    if (this.seen.has(value)) return true;
    this.seen.add(value);
    return Object.values(value).some((part) => typeof part === 'object' && part !== null && this.met(part));
  }
}
