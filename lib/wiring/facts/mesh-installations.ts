import type { Graph } from '../graph/graph';
import { CONFIG_MAP, DEPLOYMENT } from '../graph/kinds';
import { Field, isMapping, type Resource } from '../graph/resource';
import { parseEmbedded } from './embedded-yaml';
import { factObjects } from './fact-objects';
import { helmValues } from './helm-values';

export const ISTIO_OPERATOR = 'IstioOperator.install.istio.io';
/** Of the Sail operator. */
export const ISTIO = 'Istio.sailoperator.io';

/** Where the tree tells how an istiod is configured. */
export interface MeshInstallation {
  readonly resource: Resource;
  /** Mesh configuration, which may say nothing; `undefined` where it is not told here. */
  readonly meshConfig: Field | undefined;
  /** Variables of istiod's environment by name; `undefined` where they are not told here. */
  readonly environment: ReadonlyMap<string, Field> | undefined;
  /** Whether more may be said elsewhere, so that what is missing here is not the default. */
  readonly isPartial: boolean;
}

/** What the tree tells of istiods: ConfigMaps, Deployments, Helm releases, operators. */
export function meshInstallations(graph: Graph): readonly MeshInstallation[] {
  return graph.memo('mesh installations', () => [
    ...factObjects(graph, CONFIG_MAP).flatMap(ofConfigMap),
    ...factObjects(graph, DEPLOYMENT).flatMap(ofDeployment),
    ...factObjects(graph, ISTIO_OPERATOR).map(ofOperator),
    ...factObjects(graph, ISTIO).map(ofSail),
    ...helmValues(graph).flatMap(({ values, chart, isPartial }) => ofValues(values, chart, isPartial)),
  ]);
}

/** `istio`, or `istio-<revision>`, with the whole mesh configuration as text. Upstream: istio manifests/charts istio-discovery. */
export function isMeshConfigMap(resource: Resource): boolean {
  return /^istio(-|$)/.test(resource.name) && typeof resource.get('data', 'mesh').value === 'string';
}

function ofConfigMap(resource: Resource): MeshInstallation[] {
  if (!isMeshConfigMap(resource)) return [];
  const parsed = parseEmbedded(String(resource.get('data', 'mesh').value));
  const meshConfig = new Field(resource, isMapping(parsed) ? parsed : {}, resource.get('data'), 'mesh');
  return [{ resource, meshConfig, environment: undefined, isPartial: !isMapping(parsed) }];
}

function ofDeployment(resource: Resource): MeshInstallation[] {
  if (resource.label('app').text() !== 'istiod') return [];
  const containers = resource.get('spec', 'template', 'spec', 'containers').items();
  const environment = variables(containers.flatMap((container) => container.get('env').items()));
  const isPartial = containers.some((container) => container.get('envFrom').isSet);
  return [{ resource, meshConfig: undefined, environment, isPartial }];
}

function ofOperator(resource: Resource): MeshInstallation {
  const spec = resource.get('spec');
  const listed = variables(spec.get('components', 'pilot', 'k8s', 'env').items());
  return {
    resource,
    meshConfig: firstSet(spec.get('meshConfig'), spec.get('values', 'meshConfig')),
    environment: new Map([...environmentOf(spec.get('values')), ...listed]),
    isPartial: false,
  };
}

function ofSail(resource: Resource): MeshInstallation {
  const values = resource.get('spec', 'values');
  return { resource, meshConfig: values.get('meshConfig'), environment: environmentOf(values), isPartial: false };
}

/** Values of chart istiod, or of a chart around it. */
function ofValues(values: Field, chart: string | undefined, isPartial: boolean): MeshInstallation[] {
  const own = isIstiod(chart) ? [values] : [values, ...values.entries().map(([, field]) => field)].filter(isOfIstiod);
  return own.map((field) => ({
    resource: field.resource,
    meshConfig: field.get('meshConfig'),
    environment: environmentOf(field),
    isPartial,
  }));
}

function isIstiod(chart: string | undefined): boolean {
  return chart !== undefined && /^(.*\/)?(istiod|istio-discovery)$/.test(chart);
}

function isOfIstiod(values: Field): boolean {
  return values.get('meshConfig').isSet;
}

function environmentOf(values: Field): ReadonlyMap<string, Field> {
  return new Map([...values.get('pilot', 'env').entries(), ...values.get('env').entries()]);
}

function variables(list: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(list.map((variable) => [variable.get('name').text() ?? '', variable.get('value')]));
}

function firstSet(...fields: readonly Field[]): Field {
  return fields.find((field) => field.isSet) ?? (fields[0] as Field);
}
