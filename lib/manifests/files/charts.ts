import { basename, join } from 'node:path';
import { readText } from './read-text';
import type { Folder } from './walk-folder';

/** Real paths of the `templates` folders, among some folders, that only Helm can read. A chart of plain manifests is none of them. */
export function unrenderedCharts(folders: readonly Folder[]): readonly Folder[] {
  const charts = folders.filter(({ files }) => files.some(({ path }) => basename(path) === 'Chart.yaml'));
  return charts.filter((chart) => templatesOf(chart, folders).some(holdsTemplates));
}

/** Whether a folder stands within the templates of a chart. */
export function isTemplatesOf({ realPath }: Folder, chart: Folder): boolean {
  const templates = join(chart.realPath, 'templates');
  return realPath === templates || realPath.startsWith(join(templates, '/'));
}

function templatesOf(chart: Folder, folders: readonly Folder[]): readonly Folder[] {
  return folders.filter((folder) => isTemplatesOf(folder, chart));
}

function holdsTemplates({ files }: Folder): boolean {
  return files.some(({ path }) => {
    const read = readText(path);
    return 'text' in read && read.text.includes('{{');
  });
}
