import { type App, type Chart, YamlOutputType } from 'cdk8s';

import { recordsConstructMetadata } from './cdk8s-internals';
import { ChartNames, objectFileName } from './file-names';
import type { RenderedFile } from './rendered-file';
import { Rendering } from './rendering';

export type { RenderedFile };

/**
 * Renders an app, file by file, and writes nothing. The files are those that `synth()` of cdk8s writes, in its order; where two
 * objects share a name, one path comes twice, and the later file is the one that stays.
 *
 * @throws Error in the words of cdk8s, for failed validations, cycles, and values that cannot be rendered
 */
export function* renderFiles(app: App): Generator<RenderedFile> {
  for (const step of renderSteps(app)) {
    if (step.text !== undefined) yield step as RenderedFile;
  }
}

/** A file, or a folder that is made even if nothing comes into it. */
export type RenderStep = RenderedFile | { readonly path: string; readonly text?: undefined };

/** What `synth()` of cdk8s writes (2.70, lib/app.js), step by step. */
export function* renderSteps(app: App): Generator<RenderStep> {
  const rendering = new Rendering(app);
  try {
    rendering.validate();
    const numbered = rendering.writeOutDependencies();
    const charts = rendering.charts();
    yield* LAYOUTS[app.yamlOutputType]?.(rendering, charts, numbered) ?? [];
    if (recordsConstructMetadata(app)) yield rendering.constructMetadata();
  } finally {
    rendering.end();
  }
}

type Layout = (rendering: Rendering, charts: readonly Chart[], numbered: boolean) => Generator<RenderStep>;

const LAYOUTS: Readonly<Record<YamlOutputType, Layout>> = {
  [YamlOutputType.FILE_PER_APP]: filePerApp,
  [YamlOutputType.FILE_PER_CHART]: filePerChart,
  [YamlOutputType.FILE_PER_RESOURCE]: filePerResource,
  [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE]: folderPerChart,
};

function* filePerApp(rendering: Rendering, charts: readonly Chart[]): Generator<RenderStep> {
  if (charts.length > 0) {
    yield rendering.file(
      'app',
      charts.flatMap((chart) => rendering.chartJson(chart)),
    );
  }
}

function* filePerChart(rendering: Rendering, charts: readonly Chart[], numbered: boolean): Generator<RenderStep> {
  const names = new ChartNames(numbered);
  for (const chart of charts) yield rendering.file(names.nameOf(chart), rendering.chartJson(chart));
}

function* filePerResource(rendering: Rendering, charts: readonly Chart[]): Generator<RenderStep> {
  for (const chart of charts) {
    for (const object of rendering.chartJson(chart)) {
      if (object !== undefined) yield rendering.file(objectFileName(object), [object]);
    }
  }
}

function* folderPerChart(rendering: Rendering, charts: readonly Chart[], numbered: boolean): Generator<RenderStep> {
  const names = new ChartNames(numbered);
  for (const chart of charts) {
    const folder = names.nameOf(chart);
    const objects = rendering.objectsOf(chart);
    yield { path: folder };
    for (const object of objects) {
      yield rendering.file(`${folder}/${objectFileName(object)}`, [rendering.objectJson(object)]);
    }
  }
}
