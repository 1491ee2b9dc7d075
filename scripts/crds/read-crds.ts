import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { moduleFolder } from './go-modules';
import type { SourcedCrds } from './group-files';
import type { Crd } from './reduce-crd';
import type { Source } from './sources';

export async function readCrds(source: Source): Promise<SourcedCrds> {
  const files = await yamlFiles(join(await moduleFolder(source), source.path));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return { source, crds: texts.flatMap(crdsIn) };
}

async function yamlFiles(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const names = await readdir(path);
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(path, name));
}

function crdsIn(text: string): Crd[] {
  const documents = loadAll(text) as (Crd | null)[];
  return documents.filter((each): each is Crd => each?.kind === 'CustomResourceDefinition');
}
