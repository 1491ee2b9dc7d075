import { parseServerHost } from '../hosts';
import { DNS_ENDPOINT, GATEWAY, INGRESS, type Kind, SERVICE, VIRTUAL_SERVICE } from '../kinds';
import { once } from '../once';
import type { Field, Resource } from '../resource';
import { annotationFor, partsOf } from './annotations';
import { type ExternalDns, flagValue, flagValues, isKnown, isOn } from './instances';
import { parseSelector, selectorMatches } from './label-selector';
import { isAtLeast } from './version';

const HTTP_ROUTE = 'HTTPRoute.gateway.networking.k8s.io';
const GRPC_ROUTE = 'GRPCRoute.gateway.networking.k8s.io';
const TLS_ROUTE = 'TLSRoute.gateway.networking.k8s.io';

/** Names of `--source` by the kind that each watches. */
const SOURCES: ReadonlyMap<Kind, string> = new Map([
  [GATEWAY, 'istio-gateway'],
  [VIRTUAL_SERVICE, 'istio-virtualservice'],
  [SERVICE, 'service'],
  [INGRESS, 'ingress'],
  [DNS_ENDPOINT, 'crd'],
  [HTTP_ROUTE, 'gateway-httproute'],
  [GRPC_ROUTE, 'gateway-grpcroute'],
  [TLS_ROUTE, 'gateway-tlsroute'],
]);

/** Kinds whose objects may ask for records. */
export const SOURCE_KINDS: readonly Kind[] = [...SOURCES.keys()];

/** Why an instance makes nothing of an object. */
export type Refusal = 'source' | 'namespace' | 'annotation-filter' | 'label-filter' | 'controller' | 'ingress-class';

/** In the order in which they are asked. */
const REFUSALS: readonly (readonly [Refusal, (instance: ExternalDns, resource: Resource) => boolean | undefined])[] = [
  ['source', watches],
  ['namespace', isInNamespace],
  [
    'annotation-filter',
    (instance, one) => meetsFilter(instance, 'annotation-filter', one.get('metadata', 'annotations')),
  ],
  ['label-filter', meetsLabelFilter],
  ['controller', controllerMatches],
  ['ingress-class', classMatches],
];

/** What decides whether an instance looks at an object: `undefined` where it does; `unknown` where it cannot be told. */
export function refusalOf(instance: ExternalDns, resource: Resource): Refusal | 'unknown' | undefined {
  return refusalsBy(instance)(resource);
}

const refusalsBy = once((instance: ExternalDns) => once((resource: Resource) => findRefusal(instance, resource)));

function findRefusal(instance: ExternalDns, resource: Resource): Refusal | 'unknown' | undefined {
  let isTold = true;
  for (const [refusal, lets] of REFUSALS) {
    const answer = lets(instance, resource);
    if (answer === false) return refusal;
    isTold &&= answer !== undefined;
  }
  return isTold ? undefined : 'unknown';
}

/** Whether an instance watches objects of a kind. */
export function watches(instance: ExternalDns, { kind }: { readonly kind: Kind }): boolean | undefined {
  if (flagValues(instance, 'source').includes(SOURCES.get(kind) ?? '')) return true;
  return isKnown(instance, 'source') ? false : undefined;
}

function isInNamespace(instance: ExternalDns, resource: Resource): boolean | undefined {
  const namespace = flagValue(instance, 'namespace');
  return namespace === undefined ? undefined : namespace === '' || namespace === resource.namespace;
}

type FilterFlag = 'annotation-filter' | 'label-filter';

/** The selectors that the filters of an instance are; none where one is not known, or does not parse. */
const filtersOf = once((instance: ExternalDns) => {
  const parsed = (flag: FilterFlag) => {
    const text = flagValue(instance, flag);
    return text === undefined ? undefined : parseSelector(text);
  };
  const [ofAnnotations, ofLabels] = [parsed('annotation-filter'), parsed('label-filter')];
  return (flag: FilterFlag) => (flag === 'label-filter' ? ofLabels : ofAnnotations);
});

function meetsFilter(instance: ExternalDns, flag: FilterFlag, labels: Field): boolean | undefined {
  const selector = filtersOf(instance)(flag);
  if (selector === undefined) return undefined;
  if (selector.requirements.length === 0) return labels.isUnknown ? undefined : true;
  const asked = selector.requirements.some(({ key }) => labels.get(key).isUnknown);
  return asked || labels.isUnknown ? undefined : selectorMatches(selector, labels.labels());
}

/** The Istio sources heed `--label-filter` since v0.21. Upstream: external-dns source/istio_gateway.go. */
function meetsLabelFilter(instance: ExternalDns, resource: Resource): boolean | undefined {
  const isIstio = resource.kind === GATEWAY || resource.kind === VIRTUAL_SERVICE;
  if (isIstio && !isAtLeast(instance.version, '0.21.0')) return true;
  return meetsFilter(instance, 'label-filter', resource.get('metadata', 'labels'));
}

/** An object may be left to another controller. Upstream: source/annotations/processors.go IsControllerMismatch. */
function controllerMatches(instance: ExternalDns, resource: Resource): boolean | undefined {
  const controller = annotationFor(instance, resource, 'controller');
  if (!controller.isSet) return true;
  return controller.isUnknown ? undefined : controller.text() === 'dns-controller';
}

function classMatches(instance: ExternalDns, resource: Resource): boolean | undefined {
  if (resource.kind !== INGRESS || !isKnown(instance, 'ingress-class')) return true;
  const classes = flagValues(instance, 'ingress-class');
  const named = resource.get('spec', 'ingressClassName').text();
  const annotated = resource.annotation('kubernetes.io/ingress.class').text();
  return classes.length === 0 || classes.includes(named ?? annotated ?? '');
}

/** Names that an instance reads from an object, not yet filtered by domain. */
export function namesFrom(instance: ExternalDns, resource: Resource): readonly string[] {
  return namesBy(instance)(resource);
}

const namesBy = once((instance: ExternalDns) => once((resource: Resource) => findNames(instance, resource)));

function findNames(instance: ExternalDns, resource: Resource): readonly string[] {
  const isIgnored = isOn(instance, 'ignore-hostname-annotation') === true;
  const annotated = isIgnored ? [] : partsOf(annotationFor(instance, resource, 'hostname'));
  return [...namesOfSpec(instance, resource), ...annotated].map((name) => name.toLowerCase().replace(/\.$/, ''));
}

function namesOfSpec(instance: ExternalDns, resource: Resource): string[] {
  const spec = resource.get('spec');
  switch (resource.kind) {
    case GATEWAY:
      return namesOfGateway(resource);
    case VIRTUAL_SERVICE:
      return spec.get('hosts').texts().filter(isName);
    case SERVICE:
      return partsOf(annotationFor(instance, resource, 'internal-hostname'));
    case INGRESS:
      return [
        ...spec
          .get('rules')
          .items()
          .flatMap((rule) => rule.get('host').text() ?? []),
        ...spec
          .get('tls')
          .items()
          .flatMap((tls) => tls.get('hosts').texts()),
      ];
    case DNS_ENDPOINT:
      return spec
        .get('endpoints')
        .items()
        .flatMap((endpoint) => endpoint.get('dnsName').text() ?? []);
    default:
      return spec.get('hostnames').texts();
  }
}

/** Hosts of a Gateway's servers without their namespace; the bare `*` is left out. */
function namesOfGateway(gateway: Resource): string[] {
  return gateway
    .get('spec', 'servers')
    .items()
    .flatMap((server) => server.get('hosts').texts())
    .map((text) => parseServerHost(text, gateway.namespace).host)
    .filter(isName);
}

function isName(host: string): boolean {
  return host !== '' && host !== '*';
}
