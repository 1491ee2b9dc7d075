/** Objects of a file as `kubectl` takes them, such as `certificate.cert-manager.io/web -n istio-ingress`. */
export interface ObjectArguments {
  /** What is applied, in the order of the file. */
  readonly objects: readonly string[];
  /** What controllers make of them and leave behind when they go. */
  readonly leaves: readonly string[];
}

/** As much of a rendered object as names it. What it holds may be of any shape. */
interface Rendered {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
  readonly metadata?: { readonly name?: unknown; readonly namespace?: unknown };
  readonly spec?: { readonly secretName?: unknown };
  readonly items?: unknown;
}

/** Names the objects of a file; one without a name (`generateName`) cannot be deleted by it, and is left out. */
export function objectArguments(rendered: readonly object[]): ObjectArguments {
  const objects = rendered.flatMap(itemsOf);
  return {
    objects: objects.flatMap((object) => argument(resourceOf(object), object, object.metadata?.name)),
    leaves: objects.flatMap((object) => {
      const resource = resourceOf(object);
      return resource === 'certificate.cert-manager.io' ? argument('secret', object, object.spec?.secretName) : [];
    }),
  };
}

/** The objects of a `kind: List`, or the object itself. */
function itemsOf(object: Rendered): Rendered[] {
  return object.kind === 'List' && Array.isArray(object.items) ? object.items.flatMap(itemsOf) : [object];
}

/** The kind, and its group where it has one; without the version, which may change while the object stays. */
function resourceOf({ apiVersion, kind }: Rendered): string {
  const [group, version] = `${apiVersion}`.split('/');
  return `${kind}${version === undefined ? '' : `.${group}`}`.toLowerCase();
}

function argument(resource: string, { metadata }: Rendered, name: unknown): string[] {
  if (typeof name !== 'string' || name === '') return [];
  const namespace = metadata?.namespace;
  const place = typeof namespace === 'string' && namespace !== '' ? ` -n ${quoted(namespace)}` : '';
  return [`${quoted(`${resource}/${name}`)}${place}`];
}

/** A word of a shell; names that the API server takes need no quotes. */
function quoted(word: string): string {
  return /^[\w.:/-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
