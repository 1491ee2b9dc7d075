import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { NAMESPACE } from '../../graph/kinds';
import { namespacePresence } from '../../graph/kubernetes/namespaces';
import { isPlaceholder } from '../../graph/placeholder';
import type { Resource } from '../../graph/resource';
import { didYouMean } from '../../near-name';

/** Kinds whose controllers make namespaces when they are asked to. */
const INSTALLERS: ReadonlySet<string> = new Set([
  'Application.argoproj.io',
  'ApplicationSet.argoproj.io',
  'HelmRelease.helm.toolkit.fluxcd.io',
]);

/** Namespaces that Flux and Argo CD make before they read any manifest. */
const BOOTSTRAPPED = ['flux-system', 'argocd'];

export default defineCheck({
  id: 'namespace-exists',
  summary: 'Objects are in namespaces that the manifests have, where they have any.',
  rows: [],
  sources: ['kubernetes v1.36.3 plugin/pkg/admission/namespace/lifecycle/admission.go'],
  reads: [NAMESPACE],
  messages: {
    AH136: {
      severity: 'unresolved',
      hop: 'object',
      what: 'namespace "{namespace}" is not among the manifests, which have others',
      why: 'the API server refuses objects of a namespace that does not exist',
      fix: 'Add the Namespace, or use one that is there.{near}',
    },
  },
  run(graph, report) {
    const declared = graph.all(NAMESPACE).map(({ name }) => name);
    if (declared.length === 0) return;
    const absent = [...objectsByNamespace(graph)].filter(([namespace]) => !mayExist(graph, namespace));
    // Where most are not told, namespaces are made elsewhere.
    const areMadeElsewhere = absent.length > declared.length;
    for (const [namespace, [first, ...others]] of absent) {
      const near = didYouMean(namespace, declared);
      if (first === undefined || (near === '' && areMadeElsewhere)) continue;
      const at = first.get('metadata', 'namespace').isSet ? first.get('metadata', 'namespace') : first;
      report(
        'AH136',
        at,
        { namespace, near },
        { related: others.slice(0, 20), ...(near === '' && { severity: 'warning' }) },
      );
    }
  },
});

function objectsByNamespace(graph: Graph): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const resource of graph.resources) {
    if (resource.isContext || !isNamespaced(resource)) continue;
    const others = found.get(resource.namespace);
    if (others) others.push(resource);
    else found.set(resource.namespace, [resource]);
  }
  return found;
}

/** Whether an object surely is in the namespace that it names: a kind that is not known may belong to none. */
function isNamespaced(resource: Resource): boolean {
  return resource.namespace !== '' && resource.get('metadata', 'namespace').isSet && resource.name !== '';
}

function mayExist(graph: Graph, namespace: string): boolean {
  const { mesh, certManager } = graph.facts;
  const told = [mesh?.rootNamespace, certManager?.clusterResourceNamespace];
  const installed = [
    mesh?.namespace ?? 'istio-system',
    certManager?.namespace ?? 'cert-manager',
    ...BOOTSTRAPPED,
    ...told,
  ];
  return (
    isPlaceholder(namespace) ||
    namespacePresence(graph, namespace) !== 'absent' ||
    installed.includes(namespace) ||
    installedNamespaces(graph).has(namespace)
  );
}

function installedNamespaces(graph: Graph): ReadonlySet<string> {
  return graph.memo('namespaces of installers', () => {
    const installers = graph.resources.filter(({ kind }) => INSTALLERS.has(kind));
    const fields = installers.flatMap((one) => [
      one.get('spec', 'destination', 'namespace'),
      one.get('spec', 'template', 'spec', 'destination', 'namespace'),
      one.get('spec', 'targetNamespace'),
    ]);
    return new Set(fields.flatMap((field) => field.text() ?? []));
  });
}
