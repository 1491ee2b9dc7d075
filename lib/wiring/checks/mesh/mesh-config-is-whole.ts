import { defineCheck } from '../../define-check';
import { parseEmbedded } from '../../facts/embedded-yaml';
import { isMeshConfigMap } from '../../facts/mesh-installations';
import type { Graph } from '../../graph/graph';
import { CONFIG_MAP, DEPLOYMENT } from '../../graph/kinds';
import { isPlaceholder } from '../../graph/placeholder';
import { isMapping, type Resource } from '../../graph/resource';

/** Settings that every installation writes into its ConfigMap. Upstream: istio manifests/charts/istio-control/istio-discovery. */
const ALWAYS = ['defaultConfig', 'rootNamespace', 'trustDomain'];
/** Of the chart and the operator. */
const LABELS = ['operator.istio.io/component', 'install.operator.istio.io/owning-resource', 'helm.sh/chart', 'release'];

export default defineCheck({
  id: 'mesh-config-is-whole',
  summary: 'A mesh configuration can be read, and takes nothing away from the installed one.',
  rows: [124],
  sources: ['istio manifests/charts/istio-control/istio-discovery/templates/configmap.yaml, release 1.30'],
  reads: [CONFIG_MAP, DEPLOYMENT],
  messages: {
    AH519: {
      severity: 'warning',
      hop: 'gateway',
      what: 'ConfigMap "{name}" holds a mesh configuration without {missing}',
      why: 'it replaces the installed one as a whole, so whatever the installation had set is lost: providers, defaults of proxies, the root namespace',
      fix: 'Give the settings to the installation instead, as meshConfig in the Helm values of istiod or in IstioOperator.',
    },
    AH520: {
      severity: 'error',
      hop: 'gateway',
      what: 'the mesh configuration in ConfigMap "{name}" is no YAML mapping',
      why: 'istiod cannot read it, and keeps the last one that it could read',
      fix: 'Write meshConfig settings as YAML, such as "ingressSelector: public-gateway".',
    },
  },
  run(graph, report) {
    for (const map of graph.own(CONFIG_MAP)) {
      const field = map.get('data', 'mesh');
      if (!isMeshConfigMap(map) || isPlaceholder(field.value)) continue;
      const config = parseEmbedded(String(field.value));
      const { name } = map;
      if (!isMapping(config) && config !== null) report('AH520', field, { name });
      else if (
        !ALWAYS.some((key) => isMapping(config) && Object.hasOwn(config, key)) &&
        !isOfInstallation(graph, map)
      ) {
        report('AH519', field, { name, missing: ALWAYS.join(', ') });
      }
    }
  },
});

/** Whether it came out of a chart, or with an istiod. */
function isOfInstallation(graph: Graph, map: Resource): boolean {
  return (
    LABELS.some((label) => map.label(label).isSet) ||
    graph.all(DEPLOYMENT).some((one) => one.label('app').text() === 'istiod')
  );
}
