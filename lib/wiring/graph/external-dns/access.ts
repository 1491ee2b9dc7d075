import type { Access } from '../kubernetes/role-rules';
import { type ExternalDns, flagValue, flagValues, isKnown } from './instances';
import { isAtLeast } from './version';

/** A kind of objects that an instance lists and watches. */
export interface Need {
  /** Empty for the core group. */
  readonly group: string;
  readonly resource: string;
  readonly source: string;
}

/** What a source lists and watches, at the version of an instance; none for a source that is not known here. */
type NeedsOf = (instance: ExternalDns) => readonly [group: string, resource: string][];

const ISTIO = 'networking.istio.io';
const KUBERNETES = 'networking.k8s.io';
const GATEWAY_API = 'gateway.networking.k8s.io';

/** Upstream: external-dns source/*.go at v0.14.2 to v0.22.0; docs/sources. */
const NEEDS: Readonly<Record<string, NeedsOf>> = {
  'istio-gateway': (instance) => [['', 'services'], ...ingresses(instance), [ISTIO, 'gateways']],
  'istio-virtualservice': (instance) => [
    ['', 'services'],
    ...ingresses(instance),
    [ISTIO, 'virtualservices'],
    ...(isAtLeast(instance.version, '0.17.0') ? [[ISTIO, 'gateways'] as [string, string]] : []),
  ],
  service: needsOfService,
  ingress: () => [[KUBERNETES, 'ingresses']],
  crd: () => [['externaldns.k8s.io', 'dnsendpoints']],
  'gateway-httproute': () => [
    [GATEWAY_API, 'gateways'],
    [GATEWAY_API, 'httproutes'],
    ['', 'namespaces'],
  ],
};

/** The Istio sources watch Ingresses since v0.19; before, they asked for the one that an annotation names. */
function ingresses({ version }: ExternalDns): [string, string][] {
  return isAtLeast(version, '0.19.0') ? [[KUBERNETES, 'ingresses']] : [];
}

/** Since v0.19, pods, endpoint slices and nodes are watched only where `--service-type-filter` lets through what needs them. */
function needsOfService(instance: ExternalDns): [string, string][] {
  const types = isAtLeast(instance.version, '0.19.0') ? flagValues(instance, 'service-type-filter') : [];
  const lets = (...some: string[]) => types.length === 0 || some.some((type) => types.includes(type));
  const slices: [string, string] = isAtLeast(instance.version, '0.18.0')
    ? ['discovery.k8s.io', 'endpointslices']
    : ['', 'endpoints'];
  return [
    ['', 'services'],
    ...(lets('NodePort', 'ClusterIP') ? [slices, ['', 'pods'] as [string, string]] : []),
    ...(lets('NodePort') ? [['', 'nodes'] as [string, string]] : []),
  ];
}

/** All that an instance lists and watches, each kind once. */
export function needsOf(instance: ExternalDns): Need[] {
  if (!isKnown(instance, 'service-type-filter')) return [];
  const needs = new Map<string, Need>();
  for (const source of flagValues(instance, 'source')) {
    for (const [group, resource] of NEEDS[source]?.(instance) ?? []) {
      const key = `${group}/${resource}`;
      if (!needs.has(key)) needs.set(key, { group, resource, source });
    }
  }
  return [...needs.values()];
}

/** What an instance asks of the API server: nodes and namespaces belong to none. */
export function accessesOf(instance: ExternalDns, { group, resource }: Need): Access[] {
  const isClusterWide = resource === 'nodes' || resource === 'namespaces';
  const namespace = isClusterWide ? '' : (flagValue(instance, 'namespace') ?? '');
  return ['list', 'watch'].map((verb) => ({ verb, group, resource, namespace }));
}
