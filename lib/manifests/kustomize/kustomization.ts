/** What a kustomization takes, as far as it is followed here. */
export interface Kustomization {
  /** Files, folders and addresses whose objects it takes. */
  readonly resources: readonly string[];
  /** Files that change or configure objects, and are none themselves. */
  readonly others: readonly string[];
  /** Namespace that it gives to all objects. @default - none */
  readonly namespace?: string;
  /** Whether it is part of others, and nothing by itself. */
  readonly isComponent: boolean;
  /** What it does beyond that; empty where following it tells all. */
  readonly beyond: readonly string[];
}

/** Names that kustomize looks for, in its order. Source: sigs.k8s.io/kustomize/api v0.21.1, konfig/general.go. */
export const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Fields whose effect is known here, or does not touch what requests pass. */
const FOLLOWED = new Set([
  ...['apiVersion', 'kind', 'metadata', 'resources', 'bases', 'components', 'namespace'],
  ...['images', 'sortOptions', 'buildMetadata', 'commonAnnotations', 'crds', '$schema'],
]);

/**
 * Reads a kustomization. One without apiVersion and kind is one too. Source: api v0.21.1, types/kustomization.go (FixKustomizationPostUnmarshal).
 *
 * @returns none for anything else, such as Flux's own kind of that name
 */
export function kustomizationOf(document: unknown): Kustomization | undefined {
  if (!isMapping(document)) return undefined;
  const { apiVersion = '', kind = 'Kustomization', namespace } = document;
  if (apiVersion !== '' && !String(apiVersion).startsWith('kustomize.config.k8s.io/')) return undefined;
  if (kind !== 'Kustomization' && kind !== 'Component') return undefined;
  return {
    resources: ['resources', 'bases', 'components'].flatMap((field) => textsOf(document[field])),
    others: othersOf(document),
    ...(typeof namespace === 'string' && namespace !== '' && { namespace }),
    isComponent: kind === 'Component',
    beyond: Object.keys(document).filter((field) => !FOLLOWED.has(field) && !isEmpty(document[field])),
  };
}

/** Fields that add objects, or do nothing to them. */
const ADDING: ReadonlySet<string> = new Set([
  ...['configMapGenerator', 'secretGenerator', 'generatorOptions', 'generators', 'validators', 'openapi'],
  ...['helmCharts', 'helmChartInflationGenerator', 'helmGlobals'],
]);

/** Whether what a kustomization does beyond what is followed changes the objects that it takes, or may: patches, prefixes, labels. */
export function changesObjects(beyond: readonly string[]): boolean {
  return beyond.some((field) => !ADDING.has(field));
}

/** Addresses of other places: kustomize would fetch them. */
export function isRemote(resource: string): boolean {
  return /^[a-z+]+:\/\/|^git@|^git::|\?(?:.*&)?(?:ref|version)=|^(?:github\.com|bitbucket\.org|gitlab\.com)[/:]/.test(
    resource,
  );
}

/** A folder with a kustomization of which others take parts is one of kustomize's own files. */
export function isOfKustomize(object: Readonly<Record<string, unknown>>): boolean {
  return String(object.apiVersion).startsWith('kustomize.config.k8s.io/');
}

function othersOf(document: Readonly<Record<string, unknown>>): string[] {
  const whole = ['patchesStrategicMerge', 'configurations', 'transformers', 'generators', 'validators', 'crds'];
  const byPath = ['patches', 'patchesJson6902', 'replacements'];
  const generated = ['configMapGenerator', 'secretGenerator'];
  return [
    ...whole.flatMap((field) => textsOf(document[field])),
    ...byPath.flatMap((field) => mappingsOf(document[field]).flatMap(({ path }) => textsOf([path]))),
    ...generated.flatMap((field) => mappingsOf(document[field]).flatMap(filesOf)),
    ...mappingsOf(document.helmCharts).flatMap(({ valuesFile, additionalValuesFiles }) => [
      ...textsOf([valuesFile]),
      ...textsOf(additionalValuesFiles),
    ]),
    ...(isMapping(document.openapi) ? textsOf([document.openapi.path]) : []),
  ];
}

/** `files` of a generator may name the key: `config.yaml=files/a.yaml`. */
function filesOf({ files, envs, env }: Readonly<Record<string, unknown>>): string[] {
  return [...textsOf(files), ...textsOf(envs), ...textsOf([env])].map((file) => file.slice(file.indexOf('=') + 1));
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function mappingsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
