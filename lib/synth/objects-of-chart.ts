import { ApiObject, Chart } from 'cdk8s';

import type { IConstruct } from 'constructs';

import { inOrder } from './order';

/** The objects of a chart, without those of charts in it, each after all that it depends on; of the constructs below it, where they are at hand. */
export function objectsOfChart(chart: Chart, constructs?: IConstruct[]): ApiObject[] {
  return inOrder(chart, constructs).filter((construct): construct is ApiObject => {
    return ApiObject.isApiObject(construct) && Chart.of(construct) === chart;
  });
}
