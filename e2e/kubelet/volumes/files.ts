import type { Data, DataKind, ReadData } from '../data/data';
import { required } from '../data/required';
import type { PodFacts } from '../fields/facts';
import { fieldValue } from '../fields/field';
import { resourceValue } from '../fields/resource';
import type { DownwardFile, ObjectSource, TokenSource, Volume, VolumeSource } from '../pod/spec';
import { Unmet } from '../unmet';

export interface VolumeFile {
  readonly content: Buffer;
  readonly mode: number;
}

/** Files by their path in the volume. */
export type Files = ReadonlyMap<string, VolumeFile>;

export interface VolumeSources {
  readonly facts: PodFacts;
  readonly read: ReadData;
  readonly token: (source: TokenSource) => Promise<Buffer>;
}

const DEFAULT_MODE = 0o644;
/** A volume that is not there (yet) keeps the pod at this reason. */
const REASON = 'ContainerCreating';

/** The files of a volume; nothing for a folder that the pod writes itself. */
export async function filesOf(volume: Volume, sources: VolumeSources): Promise<Files | undefined> {
  if (volume.emptyDir !== undefined) return undefined;
  if (volume.projected === undefined) return ofSource(volume, sources);
  const { sources: parts, defaultMode } = volume.projected;
  const files = new Map<string, VolumeFile>();
  for (const part of parts)
    for (const [path, file] of await ofSource(part, sources, defaultMode)) files.set(path, file);
  return files;
}

async function ofSource(source: VolumeSource, sources: VolumeSources, mode = DEFAULT_MODE): Promise<Files> {
  const { configMap, secret, downwardAPI, serviceAccountToken } = source;
  if (configMap !== undefined) return ofObject('configmaps', configMap.name, configMap, sources, mode);
  if (secret !== undefined) return ofObject('secrets', secret.secretName ?? secret.name ?? '', secret, sources, mode);
  if (serviceAccountToken !== undefined) {
    return new Map([[serviceAccountToken.path, { content: await sources.token(serviceAccountToken), mode }]]);
  }
  if (downwardAPI === undefined)
    throw new Unmet(REASON, `volume of a kind that this node lacks: ${Object.keys(source)}`);
  const { items = [], defaultMode = mode } = downwardAPI;
  return new Map(
    items.map((item) => [item.path, { content: downwardFile(item, sources.facts), mode: item.mode ?? defaultMode }]),
  );
}

async function ofObject(
  kind: DataKind,
  name: string,
  { items, optional, defaultMode }: ObjectSource,
  { read }: VolumeSources,
  outerMode: number,
): Promise<Files> {
  const data: Data = (await required(read, kind, { name, optional }, REASON)) ?? new Map();
  const mode = defaultMode ?? outerMode;
  const wanted = items ?? [...data.keys()].map((key) => ({ key, path: key, mode }));
  const missing = wanted.find(({ key }) => !data.has(key));
  if (missing !== undefined && !optional) {
    throw new Unmet(REASON, `${kind.slice(0, -1)} "${name}" references non-existent key: ${missing.key}`);
  }
  return new Map(
    wanted.flatMap((item) => {
      const content = data.get(item.key);
      return content === undefined ? [] : [[item.path, { content, mode: item.mode ?? mode }] as const];
    }),
  );
}

function downwardFile({ fieldRef, resourceFieldRef }: DownwardFile, facts: PodFacts): Buffer {
  if (fieldRef !== undefined) return Buffer.from(fieldValue(facts, fieldRef.fieldPath));
  return Buffer.from(resourceFieldRef === undefined ? '' : resourceValue(facts.pod, resourceFieldRef));
}
