import { App, type Chart, Yaml } from 'cdk8s';

import { article } from '../../charts/article';
import { type Handover, sampleHandover } from '../../lib';

export interface Manifest {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: Record<string, string>;
  };
  // biome-ignore lint/suspicious/noExplicitAny: tests look into every kind of object
  readonly spec: any;
}

/** The article's platform, with a changed hand-over: its charts and their objects. */
export function articleObjects(changes: Partial<Handover> = {}) {
  const app = new App();
  const platform = article(app, {
    domain: 'sample.com',
    environment: 'letsencrypt-staging',
    handover: { ...sampleHandover(), ...changes },
  });
  const chart = (id: string) => app.charts.find((each) => each.node.id === id) as Chart;
  const all = () => app.charts.flatMap((each) => each.toJson()) as Manifest[];
  return {
    platform,
    chartIds: () => app.charts.map((each) => each.node.id).sort(),
    objects: (id: string) => chart(id).toJson() as Manifest[],
    all,
    find: (kind: string, name: string) =>
      all().find((each) => each.kind === kind && each.metadata.name === name) as Manifest,
  };
}

/** A test for every object of a chart: its manifest is the one that was read and accepted. */
export function snapshotObjects(id: string): void {
  for (const object of articleObjects().objects(id)) {
    test(`${object.kind} ${object.metadata.name}`, () => {
      expect(Yaml.stringify(object)).toMatchSnapshot();
    });
  }
}
