import { dirname } from 'node:path';
import type { Manifest } from '../wiring/manifest';
import { isTemplatesOf, unrenderedCharts } from './files/charts';
import { ManifestFiles } from './files/manifest-files';
import { type Folder, type Place, walkFolder } from './files/walk-folder';
import { type InputFault, inputFault } from './input-faults';
import { type FoundKustomization, findKustomization } from './kustomize/find-kustomization';
import { Follower } from './kustomize/follow';
import { isOfKustomize } from './kustomize/kustomization';
import { readKustomization } from './kustomize/read-kustomization';
import { type Render, renderWithTools } from './kustomize/render';
import type { ManifestGroup } from './manifest-trees';

/** What was read of some files and folders. */
export interface FoldersRead {
  /** Objects of no kustomization. */
  readonly common: readonly Manifest[];
  /** Objects by kustomization, of those that no other takes. */
  readonly groups: readonly ManifestGroup[];
  readonly faults: readonly InputFault[];
  readonly notes: readonly string[];
}

/** Reads files and folders; kustomizations and charts last, once all is known that there is. */
export class FolderReader {
  private readonly files: ManifestFiles;
  private readonly render: Render | undefined;
  private readonly visited = new Set<string>();
  private readonly folders: Folder[] = [];
  private readonly kustomizations = new Map<string, FoundKustomization>();
  private readonly common: Manifest[] = [];

  public constructor(render: Render | false = renderWithTools, mostMegabytes?: number) {
    this.render = render === false ? undefined : render;
    this.files = new ManifestFiles(mostMegabytes);
  }

  public get faults(): InputFault[] {
    return this.files.faults;
  }

  public readBytes(bytes: Buffer, file: string): void {
    this.keep(this.files.readBytes(bytes, file).manifests);
  }

  /** Reads a file that the user named: it is taken for manifests whatever it is called. */
  public readFile(place: Place): void {
    const found = findKustomization({ files: [place] });
    if (found) this.kustomizations.set(found.realPath, found);
    else if (!this.files.has(place)) this.keep(this.files.read(place, true).manifests);
  }

  /** Looks through a folder; `finish` reads it. */
  public readFolder(place: Place): void {
    const { folders, faults } = walkFolder(place, this.visited);
    this.faults.push(...faults);
    this.folders.push(...folders);
  }

  public finish(): FoldersRead {
    const follower = new Follower(this.files);
    const ofFolders = this.folders.map((folder) => ({ folder, found: findKustomization(folder) }));
    for (const { found } of ofFolders) if (found) this.kustomizations.set(found.realPath, found);
    const all = [...this.kustomizations.values()].map((found) => ({ found, followed: follower.follow(found) }));
    const taken = new Set(all.flatMap(({ followed }) => followed.takes));
    const named = new Set(all.flatMap(({ followed }) => [...followed.names]));
    const groups = all
      .filter(({ found }) => !taken.has(found.realPath) && !found.kustomization.isComponent)
      .map(({ found, followed }) => {
        const { manifests, faults } = readKustomization(found, followed, this.render);
        this.faults.push(...faults);
        return { path: dirname(found.path), manifests };
      });
    const plain = ofFolders.filter(({ found }) => found === undefined).map(({ folder }) => folder);
    const left = ofFolders.filter(({ found }) => found).flatMap(({ folder }) => folder.files);
    const unlisted = left.filter((file) => !named.has(file.realPath)).length;
    this.readPlain(plain, named);
    return { common: this.common, groups, faults: this.faults, notes: this.notes(unlisted) };
  }

  /** Reads what no kustomization takes and no chart renders. */
  private readPlain(folders: readonly Folder[], named: ReadonlySet<string>): void {
    const charts = unrenderedCharts(this.folders);
    for (const { path } of charts) this.faults.push(inputFault('AH010', { file: path }, {}));
    for (const folder of folders) {
      if (charts.some((chart) => isTemplatesOf(folder, chart))) continue;
      for (const file of folder.files) {
        if (named.has(file.realPath) || this.files.has(file)) continue;
        this.keep(this.files.read(file, false).manifests);
      }
    }
  }

  /** Configuration of kustomize itself is no object. */
  private keep(manifests: readonly Manifest[]): void {
    for (const manifest of manifests) if (!isOfKustomize(manifest.object)) this.common.push(manifest);
  }

  private notes(unlisted: number): string[] {
    const { ignored, locked } = this.files;
    return [
      ...(ignored > 0 ? [`${counted(ignored, 'document')} left out: no objects of Kubernetes`] : []),
      ...(unlisted > 0
        ? [`${counted(unlisted, 'file')} left out: beside a kustomization that does not list them`]
        : []),
      ...(locked > 0 ? [`${counted(locked, 'file')} left out: encrypted`] : []),
    ];
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
