import type { Graph } from '../graph/graph';
import { CONFIG_MAP } from '../graph/kinds';
import { Field, isMapping, type Resource } from '../graph/resource';
import { parseEmbedded } from './embedded-yaml';
import { factObjects } from './fact-objects';

/** Argo CD's. */
export const APPLICATION = 'Application.argoproj.io';
export const APPLICATION_SET = 'ApplicationSet.argoproj.io';
/** Flux's. */
export const HELM_RELEASE = 'HelmRelease.helm.toolkit.fluxcd.io';
/** K3s's. */
export const HELM_CHART = 'HelmChart.helm.cattle.io';

/** What an object of a GitOps tool gives to a chart. */
export interface HelmValues {
  readonly values: Field;
  /** Name of the chart, where it is told. */
  readonly chart: string | undefined;
  /** Whether values come from elsewhere too. */
  readonly isPartial: boolean;
}

/** Values that the tree's own objects give to charts. */
export function helmValues(graph: Graph): readonly HelmValues[] {
  return graph.memo('helm values', () => [
    ...factObjects(graph, APPLICATION).flatMap((one) => ofArgo(one.get('spec'))),
    ...factObjects(graph, APPLICATION_SET).flatMap((one) => ofArgo(one.get('spec', 'template', 'spec'))),
    ...factObjects(graph, HELM_RELEASE).flatMap((one) => ofFlux(graph, one)),
    ...factObjects(graph, HELM_CHART).map(ofK3s),
  ]);
}

/** Upstream: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
function ofArgo(spec: Field): HelmValues[] {
  return [spec.get('source'), ...spec.get('sources').items()]
    .filter((source) => source.get('helm').isSet || source.get('chart').isSet)
    .flatMap((source) => {
      const helm = source.get('helm');
      const chart = source.get('chart').text() ?? source.get('path').text();
      const isPartial = helm.get('valueFiles').items().length > 0;
      const said = [parsed(helm.get('values')), helm.get('valuesObject'), parameters(helm.get('parameters'))];
      const known = said.filter((values) => values.isSet);
      return (known.length > 0 ? known : [helm.get('values')]).map((values) => ({
        values,
        chart,
        isPartial: isPartial || known.length > 1,
      }));
    });
}

/** Upstream: https://fluxcd.io/flux/components/helm/helmreleases/ */
function ofFlux(graph: Graph, release: Resource): HelmValues[] {
  const spec = release.get('spec');
  const chart = spec.get('chart', 'spec', 'chart').text() ?? spec.get('chartRef', 'name').text();
  const references = spec.get('valuesFrom').items();
  const fromMaps = references.flatMap((reference) => referredValues(graph, release.namespace, reference));
  const isPartial = references.length > 0;
  return [spec.get('values'), ...fromMaps].map((values) => ({ values, chart, isPartial }));
}

function referredValues(graph: Graph, namespace: string, reference: Field): Field[] {
  const name = reference.get('name').text();
  if (reference.get('kind').text() !== 'ConfigMap' || name === undefined) return [];
  const map = factObjects(graph, CONFIG_MAP).find((one) => one.namespace === namespace && one.name === name);
  return map ? [parsed(map.get('data', reference.get('valuesKey').text() ?? 'values.yaml'))] : [];
}

/** Upstream: https://docs.k3s.io/add-ons/helm */
function ofK3s(chart: Resource): HelmValues {
  const values = parsed(chart.get('spec', 'valuesContent'));
  return { values, chart: chart.get('spec', 'chart').text(), isPartial: false };
}

/** What stands as YAML in a text. */
function parsed(field: Field): Field {
  const steps = field.steps();
  const parent = field.resource.get(...steps.slice(0, -1));
  const value = typeof field.value === 'string' ? parseEmbedded(field.value) : undefined;
  return new Field(field.resource, value, parent, steps.at(-1));
}

/** `meshConfig.ingressSelector=web`, as `helm --set` reads it. */
function parameters(list: Field): Field {
  const values: Record<string, unknown> = {};
  for (const parameter of list.items()) {
    const path =
      parameter
        .get('name')
        .text()
        ?.split(/(?<!\\)\./) ?? [];
    setAt(
      values,
      path.map((step) => step.replace(/\\\./g, '.')),
      parameter.get('value').value,
    );
  }
  const steps = list.steps();
  const parent = list.resource.get(...steps.slice(0, -1));
  return new Field(list.resource, list.items().length > 0 ? values : undefined, parent, steps.at(-1));
}

function setAt(values: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [step, ...rest] = path;
  if (step === undefined || step === '__proto__') return;
  if (rest.length === 0) {
    values[step] = value;
    return;
  }
  const below = isMapping(values[step]) ? (values[step] as Record<string, unknown>) : {};
  values[step] = below;
  setAt(below, rest, value);
}
