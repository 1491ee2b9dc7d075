import type { Graph } from '../graph/graph';
import { CONFIG_MAP, DEPLOYMENT } from '../graph/kinds';
import type { Field, Resource } from '../graph/resource';
import { parseEmbedded } from './embedded-yaml';
import { factObjects } from './fact-objects';
import { helmValues } from './helm-values';

/** Where cert-manager's controller runs. */
export function certManagerNamespace(graph: Graph): string {
  const { certManager } = graph.facts;
  return certManager?.namespace ?? controllers(graph)[0]?.namespace ?? releaseNamespace(graph) ?? 'cert-manager';
}

/** Where a GitOps tool installs the chart. */
function releaseNamespace(graph: Graph): string | undefined {
  const [values] = valuesOf(graph);
  const spec = values?.resource.get('spec');
  return spec?.get('destination', 'namespace').text() ?? spec?.get('targetNamespace').text();
}

/** Where ClusterIssuers keep their Secrets. Upstream: https://cert-manager.io/docs/configuration/ "Cluster Resource Namespace". */
export function clusterResourceNamespace(graph: Graph): string {
  const told = graph.facts.certManager?.clusterResourceNamespace ?? flag(graph, 'cluster-resource-namespace');
  return told === undefined || told.startsWith('$(') ? certManagerNamespace(graph) : told;
}

/** Whether namespaced Issuers may use the controller's own credentials; `undefined` where nothing tells. */
export function issuersMayUseAmbientCredentials(graph: Graph): boolean | undefined {
  const said = flag(graph, 'issuer-ambient-credentials');
  if (said !== undefined) return said !== 'false';
  return knowsFlags(graph) ? false : undefined;
}

/** Whether support for the Gateway API is on; `undefined` where nothing tells. Upstream: cert-manager EnableGatewayAPI. */
export function gatewayApiIsOn(graph: Graph): boolean | undefined {
  const told = graph.facts.certManager?.gatewayApi;
  if (told !== undefined) return told;
  const said = flag(graph, 'enable-gateway-api') ?? setting(graph, 'enableGatewayAPI');
  if (said !== undefined) return said !== 'false';
  return knowsFlags(graph) ? false : undefined;
}

/** Name servers that cert-manager asks before a challenge, instead of the cluster's; `undefined` where nothing tells. */
export function selfCheckNameservers(graph: Graph): string | undefined {
  const told = graph.facts.certManager?.selfCheckNameservers;
  if (told) return told.join(',');
  return flag(graph, 'acme-http01-solver-nameservers') ?? (knowsFlags(graph) ? '' : undefined);
}

/** Arguments of the controller, from its Deployment or from Helm values. */
function flag(graph: Graph, name: string): string | undefined {
  for (const argument of argumentsOf(graph)) {
    const [, key, value] = /^--?([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (key === name) return value ?? 'true';
  }
  return undefined;
}

/** A key of the controller's configuration file, from its ConfigMap or from Helm values. */
function setting(graph: Graph, key: string): string | undefined {
  const files = factObjects(graph, CONFIG_MAP)
    .filter((map) => map.label('app.kubernetes.io/name').text() === 'cert-manager' || map.name === 'cert-manager')
    .flatMap((map) =>
      map
        .get('data')
        .entries()
        .map(([, text]) => parseEmbedded(text.text() ?? '')),
    )
    .map((file) => (file as Record<string, unknown> | null | undefined)?.[key]);
  const values = valuesOf(graph).map((field) => field.get('config', key).value);
  const said = [...files, ...values].find((value) => value !== undefined && value !== null);
  return said === undefined ? undefined : String(said);
}

function argumentsOf(graph: Graph): readonly string[] {
  return graph.memo('arguments of cert-manager', () => [
    ...controllers(graph)
      .flatMap((one) => one.get('spec', 'template', 'spec', 'containers').items())
      .flatMap((container) => container.get('args').items())
      .map((argument) => String(argument.value)),
    ...valuesOf(graph).flatMap((values) => values.get('extraArgs').texts()),
  ]);
}

/** Whether the Deployment tells all flags; a configuration file may tell more. */
function knowsFlags(graph: Graph): boolean {
  return controllers(graph).length > 0 && flag(graph, 'config') === undefined;
}

/** Deployments of the controller, not those of its webhook and its CA injector. */
function controllers(graph: Graph): readonly Resource[] {
  return graph.memo('controllers of cert-manager', () =>
    factObjects(graph, DEPLOYMENT).filter((one) => {
      const images = one.get('spec', 'template', 'spec', 'containers').items();
      return images.some((container) => /cert-manager-controller(:|@|$)/.test(container.get('image').text() ?? ''));
    }),
  );
}

function valuesOf(graph: Graph): readonly Field[] {
  return helmValues(graph).flatMap(({ values, chart }) =>
    chart !== undefined && /(^|\/)cert-manager$/.test(chart) ? [values] : [],
  );
}
