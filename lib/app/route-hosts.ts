import type { EntryPointRef } from '../entry-points/entry-point-ref';
import { InvalidInputError } from '../errors';
import { declaredNamespace, type NamespaceRef } from '../mesh/namespace-ref';
import { certificateCovers, hostName, isWildcard, patternMatches } from '../naming/host-name';
import type { DeclaredHost } from '../platform/declared-host';

/**
 * The hosts of a route.
 *
 * @throws InvalidInputError for a host that the declared one does not serve, a wildcard without `hosts`, no host, two that overlap,
 *   and a namespace that may not bind the host
 */
export function routeHosts(
  owner: string,
  declared: DeclaredHost,
  namespace: NamespaceRef,
  hosts?: readonly string[],
): readonly string[] {
  const { name } = declaredNamespace(owner, namespace);
  if (!declared.namespaces.includes(name)) {
    throw new InvalidInputError({
      what: `${owner} is in namespace "${name}", and Gateway "${declared.gatewayName}" takes routes of ${declared.namespaces.join(', ')}`,
      why: 'Istio ignores a VirtualService of any other namespace there: 404',
      fix: 'Put the route into one of those namespaces, or add the namespace to the HttpsHost.',
    });
  }
  const wildcard = declared.hosts.find(isWildcard);
  if (hosts === undefined && wildcard !== undefined) {
    throw new InvalidInputError({
      what: `${owner} names no host below "${wildcard}"`,
      why: 'it would take every host of the wildcard away from other routes',
      fix: `List its hosts, such as hosts: ["application${wildcard.slice(1)}"].`,
    });
  }
  const list = (hosts ?? declared.hosts).map((host) => served(owner, declared, host));
  if (list.length === 0) {
    throw new InvalidInputError({
      what: `${owner} has no host`,
      why: "Istio's webhook refuses a VirtualService without hosts",
      fix: `List hosts of Gateway "${declared.gatewayName}", or leave "hosts" out.`,
    });
  }
  list.forEach((host, index) => {
    refuseOverlap(owner, host, list.slice(index + 1));
  });
  return list;
}

/** Istio's webhook refuses a VirtualService with two hosts of which one matches the other (`ValidateVirtualService`, 1.30). */
function refuseOverlap(owner: string, host: string, others: readonly string[]): void {
  const other = others.find((each) => patternMatches(host, each) || patternMatches(each, host));
  if (other !== undefined) {
    throw new InvalidInputError({
      what: `hosts "${host}" and "${other}" of ${owner} overlap`,
      why: "Istio's webhook refuses a VirtualService with both",
      fix: 'Leave out one of them, or make two HttpsRoutes.',
    });
  }
}

function served(owner: string, declared: DeclaredHost, host: string): string {
  if (!declared.hosts.some((pattern) => patternMatches(pattern, hostName(host)))) {
    throw new InvalidInputError({
      what: `host "${host}" of ${owner} is not served by Gateway "${declared.gatewayName}"`,
      why: 'Istio drops hosts that the Gateway does not have: 404',
      fix: `Use one of its hosts: ${declared.hosts.join(', ')}.`,
    });
  }
  return host;
}

/**
 * Istio routes any depth below a wildcard, and a certificate covers one label.
 *
 * @throws InvalidInputError when the certificate that clients see does not cover a host
 */
export function checkRouteCovered(
  owner: string,
  declared: DeclaredHost,
  entryPoint: EntryPointRef,
  hosts: readonly string[],
): void {
  const names = entryPoint.tlsEndsAt === 'gateway' ? declared.hosts : entryPoint.certificateNames;
  const bare = hosts.find((host) => !names.some((name) => certificateCovers(name, host)));
  if (bare !== undefined) {
    throw new InvalidInputError({
      what: `host "${bare}" of ${owner} is not covered by the certificate of Gateway "${declared.gatewayName}": ${names.join(', ')}`,
      why: 'browsers refuse the connection; a wildcard stands for exactly one label',
      fix: 'Use a host that it covers, or have a name that covers it added there.',
    });
  }
}
