import { APPLICATION, HELM_CHART, HELM_RELEASE } from '../../facts/helm-values';
import type { Graph } from '../graph';
import type { Resource } from '../resource';

/** Groups whose kinds are known, and make no Services. */
const KNOWN_GROUPS =
  /^(apps|batch|autoscaling|policy|extensions|argoproj\.io|([\w-]+\.)*(k8s\.io|istio\.io|cert-manager\.io|external-secrets\.io|bitnami\.com|cattle\.io|fluxcd\.io|coreos\.com|aws))$/;

/**
 * Whether something in the tree may make a Service of some name later: a release of a chart that bears the beginning of the name,
 * or an object of an operator's, which mostly names its Services after itself.
 */
export function mayMakeService(graph: Graph, namespace: string, name: string): boolean {
  const makers = graph.memo('makers of services', () => makersByNamespace(graph));
  return [...(makers.get(namespace) ?? []), ...(makers.get(ANYWHERE) ?? [])].some(
    (maker) => name === maker || name.startsWith(`${maker}-`) || maker.endsWith(`-${name}`),
  );
}

const ANYWHERE = '*';

/** Names that Services may begin with, by the namespace where they are made. */
function makersByNamespace(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const byNamespace = new Map<string, string[]>();
  for (const resource of graph.resources) {
    for (const [namespace, name] of makings(resource)) {
      const others = byNamespace.get(namespace);
      if (others) others.push(name);
      else byNamespace.set(namespace, [name]);
    }
  }
  return byNamespace;
}

function makings(resource: Resource): [string, string][] {
  const { kind, namespace, name } = resource;
  const release = resource.get('spec', 'releaseName').text() ?? name;
  if (kind === HELM_RELEASE)
    return named(resource.get('spec', 'targetNamespace').value ?? namespace, release, resource);
  if (kind === HELM_CHART) return named(resource.get('spec', 'targetNamespace').value ?? namespace, name, resource);
  if (kind === APPLICATION)
    return named(resource.get('spec', 'destination', 'namespace').value ?? ANYWHERE, name, resource);
  const dot = kind.indexOf('.');
  if (dot === -1 || KNOWN_GROUPS.test(kind.slice(dot + 1))) return [];
  return [[namespace, name]];
}

/** A release's own name, and the one that its values put in its place. */
function named(namespace: unknown, name: string, release: Resource): [string, string][] {
  const where = typeof namespace === 'string' && !namespace.includes('$') ? namespace : ANYWHERE;
  const values = release.get('spec', 'values');
  const overrides = [values.get('fullnameOverride'), values.get('nameOverride')].flatMap((field) => field.text() ?? []);
  return [name, ...overrides].map((one) => [where, one]);
}
