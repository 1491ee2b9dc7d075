import { Unmet } from '../unmet';
import type { Data, DataKind, ReadData } from './data';

interface Reference {
  readonly name: string;
  readonly optional?: boolean;
}

/** A ConfigMap or Secret that has to be there, unless the reference says that it need not. */
export async function required(
  read: ReadData,
  kind: DataKind,
  { name, optional }: Reference,
  reason: string,
): Promise<Data | undefined> {
  const data = await read(kind, name);
  if (data === undefined && !optional) throw new Unmet(reason, `${kind.slice(0, -1)} "${name}" not found`);
  return data;
}
