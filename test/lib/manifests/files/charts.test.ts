import { relative } from 'node:path';
import { isTemplatesOf, unrenderedCharts } from '../../../../lib/manifests/files/charts';
import { walkFolder } from '../../../../lib/manifests/files/walk-folder';
import { writeFolder } from './write-folder';

test('a chart with templates is one that only Helm can read', () => {
  const root = writeFolder({
    'web/Chart.yaml': 'name: web\n',
    'web/templates/sub/a.yaml': 'a: {{ .x }}\n',
    'web/templates-of-others/a.yaml': '',
    'plain/Chart.yaml': '',
    'plain/templates/a.yaml': 'a: 1\n',
    'rendered/templates/a.yaml': '{{ }}',
  });
  const { folders } = walkFolder({ path: root, realPath: root });
  const charts = unrenderedCharts(folders);
  expect(charts.map(({ path }) => relative(root, path))).toEqual(['web']);
  const within = folders.filter((folder) => charts.some((chart) => isTemplatesOf(folder, chart)));
  expect(within.map(({ path }) => relative(root, path))).toEqual(['web/templates', 'web/templates/sub']);
});
