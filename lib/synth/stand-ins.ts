import { ApiObject, App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

import { STOCK } from './cdk8s-internals';
import { objectJson } from './object-json';
import { inOrder } from './order';

/** What an app in rendering does in place of cdk8s. */
export interface StandIn {
  /** The JSON of a chart's objects. */
  synthChart(chart: Chart): unknown[];
  /** Whether values are resolved by the resolvers of cdk8s only. */
  readonly resolvesAsStock: boolean;
}

/** The apps in rendering. */
const RENDERED = new Map<IConstruct, StandIn>();

/**
 * Puts the fast ways in the place of those of cdk8s, for one app, until `endStandingIn`: subclasses that override `toJson` or
 * `charts` call them through `super`. All other apps stay with cdk8s.
 */
export function standIn(app: App, by: StandIn): void {
  if (RENDERED.size === 0) {
    ApiObject.prototype.toJson = objectToJson;
    App._synthChart = synthChart;
    Object.defineProperty(App.prototype, 'charts', { ...STOCK.charts, get: charts });
  }
  RENDERED.set(app, by);
}

/** Gives cdk8s its own ways back; a stand-in that another one took over from has nothing to give. */
export function endStandingIn(app: App, by: StandIn): void {
  if (RENDERED.get(app) !== by) return;
  RENDERED.delete(app);
  if (RENDERED.size > 0) return;
  ApiObject.prototype.toJson = STOCK.objectToJson;
  App._synthChart = STOCK.synthChart;
  Object.defineProperty(App.prototype, 'charts', STOCK.charts);
}

/** Whether what stands in `ApiObject`, `App` and so on is of cdk8s or of this file, and of nobody else. */
export function nobodyElseStandsIn(): boolean {
  const [object, synth] = [ApiObject.prototype.toJson, App._synthChart];
  const get = Object.getOwnPropertyDescriptor(App.prototype, 'charts')?.get;
  return (
    (object === STOCK.objectToJson || object === objectToJson) &&
    (synth === STOCK.synthChart || synth === synthChart) &&
    (get === STOCK.charts.get || get === charts)
  );
}

function objectToJson(this: ApiObject): unknown {
  return RENDERED.get(this.node.root)?.resolvesAsStock ? objectJson(this) : STOCK.objectToJson.call(this);
}

function synthChart(chart: Chart): unknown[] {
  return RENDERED.get(chart.node.root)?.synthChart(chart) ?? STOCK.synthChart.call(App, chart);
}

function charts(this: App): Chart[] {
  return RENDERED.has(this) ? chartsInOrder(this) : STOCK.charts.get.call(this);
}

/** The charts of an app, each after all that it depends on. */
export function chartsInOrder(app: App): Chart[] {
  return inOrder(app).filter(Chart.isChart);
}
