import { isInDomain } from '../graph/hosts';
import type { Field } from '../graph/resource';
import { type Contract, endsTls, type KubernetesObject, nameOf } from './contract';

/** The Gateway of a declared host, its redirect and its certificate. */
export function hostObjects(contract: Contract, host: Field): KubernetesObject[] {
  const entryPoint = contract.entryPoints.find((one) => nameOf(one) === host.get('entryPoint').text());
  if (entryPoint === undefined) return [];
  const metadata = { name: host.get('gatewayName').text() ?? '', namespace: host.get('gatewayNamespace').text() ?? '' };
  const hosts = host.get('hosts').texts();
  const annotations = dnsAnnotations(contract, entryPoint, hosts);
  const spec = {
    selector: Object.fromEntries(entryPoint.get('selector').labels()),
    servers: servers(host, entryPoint),
  };
  const api = 'networking.istio.io/v1';
  const route = { match: [{ port: 80 }], redirect: { scheme: 'https', redirectCode: 301 } };
  const redirect = { hosts, gateways: [`${metadata.namespace}/${metadata.name}`], http: [route] };
  return [
    { apiVersion: api, kind: 'Gateway', metadata: { ...metadata, annotations }, spec },
    {
      apiVersion: api,
      kind: 'VirtualService',
      metadata: { ...metadata, name: `${metadata.name}-redirect` },
      spec: redirect,
    },
    ...(endsTls(entryPoint) ? [] : [certificate(contract, metadata, hosts)]),
  ];
}

/** Port 443 is open to the team's namespaces, port 80 to the redirect beside the Gateway. */
function servers(host: Field, entryPoint: Field): object[] {
  const hosts = host.get('hosts').texts();
  const bound = (namespace: string) => hosts.map((one) => `${namespace}/${one}`);
  const own = host.get('gatewayNamespace').text() ?? '';
  const https = endsTls(entryPoint)
    ? { port: { number: 443, name: 'https', protocol: 'HTTP' } }
    : {
        port: { number: 443, name: 'https', protocol: 'HTTPS' },
        tls: { mode: 'SIMPLE', credentialName: secretOf(host.get('gatewayName').text() ?? '') },
      };
  return [
    { ...https, hosts: host.get('namespaces').texts().flatMap(bound) },
    { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: bound(own) },
  ];
}

/** The contract does not tell the Secret; whoever reads it here reads the name that the Gateway bears here. */
function secretOf(gateway: string): string {
  return `${gateway}-certificate`;
}

function certificate(
  { root }: Contract,
  gateway: { name: string; namespace: string },
  dnsNames: readonly string[],
): KubernetesObject {
  const issuers = root.get('issuers').items();
  const issuer = issuers.find((one) => nameOf(one) === root.get('defaultIssuer').text()) ?? issuers[0];
  const kind = issuer?.get('kind').text() ?? 'ClusterIssuer';
  const issuerRef = { group: 'cert-manager.io', kind, name: issuer === undefined ? '' : nameOf(issuer) };
  const [name, { namespace }] = [secretOf(gateway.name), gateway];
  const spec = { secretName: name, dnsNames, issuerRef };
  return { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name, namespace }, spec };
}

function dnsAnnotations({ dns }: Contract, entryPoint: Field, hosts: readonly string[]): Record<string, string> {
  const serving = dns
    .filter((filter) => filter.get('entryPoints').texts().includes(nameOf(entryPoint)))
    .filter((filter) =>
      hosts.some((host) =>
        filter
          .get('domains')
          .texts()
          .some((domain) => isInDomain(host, domain)),
      ),
    );
  return Object.fromEntries(
    serving.map((filter) => [
      filter.get('annotation', 'key').text() ?? '',
      filter.get('annotation', 'value').text() ?? '',
    ]),
  );
}
