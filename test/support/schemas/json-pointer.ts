export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export interface Place {
  /** As people write it: `spec.ports[0].name`. */
  readonly path: string;
  /** undefined where the document has nothing. */
  readonly value: unknown;
}

export function placeOf(doc: unknown, pointer: string): Place {
  const keys = pointer.split('/').slice(1).map(unescapeKey);
  return keys.reduce<Place>(step, { path: '', value: doc });
}

function step({ path, value }: Place, key: string): Place {
  const child = (value as Record<string, unknown> | null | undefined)?.[key];
  if (Array.isArray(value)) return { path: `${path}[${key}]`, value: child };
  if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return { path: `${path}[${JSON.stringify(key)}]`, value: child };
  return { path: path === '' ? key : `${path}.${key}`, value: child };
}

function unescapeKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
