import type { Field } from '../graph/resource';
import { answersHttp01, type Contract, INGRESS_CLASS, type KubernetesObject, nameOf, namespaceOf } from './contract';

/** Namespaces of teams are injected; those of gateways are not. */
export function namespaces({ root, entryPoints }: Contract): KubernetesObject[] {
  const teams = root.get('namespaces').texts();
  const others = entryPoints.map(namespaceOf).filter((name) => !teams.includes(name));
  return [
    ...teams.map((name) => namespace(name, { 'istio-injection': 'enabled' })),
    ...[...new Set(others)].map((name) => namespace(name, {})),
  ];
}

function namespace(name: string, labels: Readonly<Record<string, string>>): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/** The class through which cert-manager's solver reaches istiod. */
export function ingressClass({ entryPoints }: Contract): KubernetesObject[] {
  if (!entryPoints.some(answersHttp01)) return [];
  const spec = { controller: 'istio.io/ingress-controller' };
  return [{ apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: INGRESS_CLASS }, spec }];
}

export function issuerObject(issuer: Field): KubernetesObject {
  const [name, namespace] = [nameOf(issuer), issuer.get('namespace').text()];
  const solvers = issuer.get('solvers').items().map(solverOf);
  const profile = issuer.get('profile').text();
  const acme = {
    server: issuer.get('directory').text(),
    privateKeySecretRef: { name },
    ...(profile && { profile }),
    solvers,
  };
  const kind = issuer.get('kind').text() ?? 'ClusterIssuer';
  return {
    apiVersion: 'cert-manager.io/v1',
    kind,
    metadata: { name, ...(namespace && { namespace }) },
    spec: { acme },
  };
}

function solverOf(solver: Field): object {
  const [dnsNames, dnsZones] = [solver.get('dnsNames').texts(), solver.get('dnsZones').texts()];
  const selector = { ...(dnsNames.length > 0 && { dnsNames }), ...(dnsZones.length > 0 && { dnsZones }) };
  const answer =
    solver.get('challenge').text() === 'dns-01'
      ? { dns01: { route53: {} } }
      : { http01: { ingress: { ingressClassName: INGRESS_CLASS, serviceType: 'ClusterIP' } } };
  return Object.keys(selector).length > 0 ? { selector, ...answer } : answer;
}

/** One external-dns, with the arguments that decide for which Gateways it makes records. */
export function externalDnsObject(filter: Field): KubernetesObject {
  const name = nameOf(filter);
  const labels = { 'app.kubernetes.io/name': name };
  const args = [
    '--source=istio-gateway',
    `--annotation-filter=${filter.get('annotation', 'key').text()}=${filter.get('annotation', 'value').text()}`,
    ...filter
      .get('domains')
      .texts()
      .map((domain) => `--domain-filter=${domain}`),
    '--provider=aws',
    '--policy=upsert-only',
    `--aws-zone-type=${filter.get('visibility').text()}`,
    '--registry=txt',
    `--txt-owner-id=${name}`,
  ];
  const containers = [{ name: 'external-dns', image: 'registry.k8s.io/external-dns/external-dns', args }];
  const template = { metadata: { labels }, spec: { serviceAccountName: name, containers } };
  const spec = { replicas: 1, selector: { matchLabels: labels }, template };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: 'external-dns' }, spec };
}
