import type { DataObject } from '../../kube/objects';

export type DataKind = 'configmaps' | 'secrets';

/** The keys of a ConfigMap or Secret. */
export type Data = ReadonlyMap<string, Buffer>;

/** Reads one of the pod's namespace; nothing where there is none. */
export type ReadData = (kind: DataKind, name: string) => Promise<Data | undefined>;

export function decode(kind: DataKind, { data = {}, binaryData = {} }: DataObject): Data {
  const bytes = (encoding: BufferEncoding) => (entry: [string, string]) =>
    [entry[0], Buffer.from(entry[1], encoding)] as const;
  const plain = Object.entries(data).map(bytes(kind === 'secrets' ? 'base64' : 'utf8'));
  return new Map([...plain, ...Object.entries(binaryData).map(bytes('base64'))]);
}
