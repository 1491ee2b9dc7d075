import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';

import { internalsAreKnown } from './known-release';
import { renderSteps } from './render-files';
import { Rendering } from './rendering';
import { chartsInOrder } from './stand-ins';

/**
 * The App of cdk8s, synthesized in time linear to its size: the same files, byte for byte, and the same errors.
 *
 * It is a subclass, so that all that asks for an App of cdk8s takes it (`App.of`, `Testing`, resolvers), and `npx cdk8s synth`,
 * which runs the program and its `app.synth()`, needs nothing. Where a release of cdk8s is not known, it does what cdk8s does.
 *
 * Two things differ. A validation runs once, and not once more for each chart. Any depth of dependencies and any number of
 * objects is fine, where cdk8s runs out of stack.
 */
export class App extends cdk8s.App {
  /**
   * All charts, each after the charts that it depends on.
   *
   * @throws Error for dependencies in a circle
   */
  public override get charts(): cdk8s.Chart[] {
    return internalsAreKnown() ? chartsInOrder(this) : super.charts;
  }

  /**
   * Writes all manifests to the folder `outdir`, as cdk8s does: every file anew, whether it changed or not.
   *
   * @throws Error for failed validations, dependencies in a circle, and values that cannot be rendered
   */
  public override synth(): void {
    mkdirSync(this.outdir, { recursive: true });
    for (const { path, text } of renderSteps(this)) {
      const place = join(this.outdir, path);
      if (text === undefined) mkdirSync(place, { recursive: true });
      else writeFileSync(place, text);
    }
  }

  /**
   * All manifests as one text.
   *
   * @throws Error for failed validations, dependencies in a circle, and values that cannot be rendered
   */
  public override synthYaml(): string {
    const rendering = new Rendering(this);
    try {
      rendering.writeOutDependencies();
      rendering.validate();
      return rendering.textOf(rendering.charts().flatMap((chart) => rendering.chartJson(chart)));
    } finally {
      rendering.end();
    }
  }
}
