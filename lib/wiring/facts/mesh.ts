import type { Graph } from '../graph/graph';
import { DEPLOYMENT } from '../graph/kinds';
import type { Field } from '../graph/resource';
import { factObjects } from './fact-objects';
import type { MeshFacts } from './facts';
import { type MeshInstallation, meshInstallations } from './mesh-installations';

/** What is known of a setting, and where the tree says so; a fact that the user told, or a default, stands nowhere. */
export interface Told<T> {
  readonly value: T;
  /** @default - a fact of the user's, or a default */
  readonly field?: Field;
  /** The installation that it is the setting of. @default - a fact of the user's */
  readonly installation?: MeshInstallation;
}

/** Settings of the mesh that the tree may hold, with istiod's defaults. Upstream: istio pkg/config/mesh/mesh.go DefaultMeshConfig. */
const DEFAULTS = {
  ingressClass: 'istio',
  ingressSelector: '',
  ingressService: 'istio-ingressgateway',
  ingressControllerMode: 'STRICT',
} as const;
type Setting = keyof typeof DEFAULTS;

/**
 * A setting of the mesh: what the user told, or what the tree says. `undefined` where nothing tells, where it holds a
 * placeholder, or where two installations differ.
 */
export function meshSetting(graph: Graph, setting: Setting): Told<string> | undefined {
  return graph.memo(`mesh setting ${setting}`, () => {
    const { mesh } = graph.facts;
    if (mesh && tellsOfIngress(mesh)) return { value: mesh[setting] ?? DEFAULTS[setting] };
    return agreed(configurations(graph).map((one) => settingOf(one, setting)));
  });
}

/** Mesh configurations that the tree holds. */
export function configurations(graph: Graph): readonly MeshInstallation[] {
  return meshInstallations(graph).filter(({ meshConfig }) => meshConfig !== undefined);
}

function tellsOfIngress(mesh: MeshFacts): boolean {
  return (Object.keys(DEFAULTS) as Setting[]).some((setting) => mesh[setting] !== undefined);
}

function settingOf(installation: MeshInstallation, setting: Setting): Told<string> | undefined {
  const field = installation.meshConfig?.get(setting);
  if (field === undefined || field.isUnknown) return undefined;
  if (field.isSet) return { value: field.text() ?? String(field.value), field, installation };
  return installation.isPartial ? undefined : { value: DEFAULTS[setting], installation };
}

/** The first of what was told, where all told the same; a default yields to what is said elsewhere. */
function agreed(told: readonly (Told<string> | undefined)[]): Told<string> | undefined {
  const known = told.filter((one) => one !== undefined);
  const said = known.filter(({ field }) => field !== undefined);
  const [first, ...others] = said.length > 0 ? said : known;
  if (first === undefined || (said.length === 0 && known.length < told.length)) return undefined;
  return others.every(({ value }) => value === first.value) ? first : undefined;
}

/** Whether a Gateway configures pods of its own namespace alone; `undefined` where nothing tells. Upstream: istio pkg/features PILOT_SCOPE_GATEWAY_TO_NAMESPACE. */
export function istiodScopesGateways(graph: Graph): boolean | undefined {
  return graph.memo('istiod scopes gateways', () => {
    const told = graph.facts.mesh?.scopeGatewayToNamespace;
    const said = istiodEnvironment(graph, 'PILOT_SCOPE_GATEWAY_TO_NAMESPACE');
    return told ?? (said === undefined ? undefined : said === 'true');
  });
}

/** A variable of istiod's environment, where the tree tells it. */
export function istiodEnvironment(graph: Graph, name: string): string | undefined {
  return istiodVariable(graph, name)?.value;
}

/** As `istiodEnvironment`, with the place where it is told. */
export function istiodVariable(graph: Graph, name: string): Told<string> | undefined {
  const told = meshInstallations(graph).flatMap((installation) => {
    const field = installation.environment?.get(name);
    if (!field?.isSet || field.isUnknown) return [];
    return [{ value: String(field.value), field, installation }];
  });
  return agreed(told);
}

/** Whether the tree tells istiod's whole environment, so that a variable that is not there is not set. */
export function knowsEnvironment(graph: Graph): boolean {
  const told = meshInstallations(graph).filter(({ environment }) => environment !== undefined);
  return told.length > 0 && told.every(({ isPartial }) => !isPartial);
}

/** Namespace of istiod. */
export function meshNamespace(graph: Graph): string {
  const istiod = factObjects(graph, DEPLOYMENT).find((resource) => resource.label('app').text() === 'istiod');
  const map = configurations(graph).find(({ resource }) => resource.kind === 'ConfigMap')?.resource;
  return graph.facts.mesh?.namespace ?? istiod?.namespace ?? map?.namespace ?? 'istio-system';
}
