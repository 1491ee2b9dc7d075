import { InvalidInputError } from '../errors';
import { declaredNamespace, type NamespaceRef } from '../mesh/namespace-ref';
import { hostName, isWildcard, patternMatches } from '../naming/host-name';
import type { DeclaredHost } from '../platform/declared-host';

/**
 * The hosts of a route.
 *
 * @throws InvalidInputError for a host that the declared one does not serve, a wildcard without `hosts`, and a namespace that may
 *   not bind the host
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
  return (hosts ?? declared.hosts).map((host) => served(owner, declared, host));
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
