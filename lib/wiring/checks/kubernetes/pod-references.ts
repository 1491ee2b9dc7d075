import { defineCheck } from '../../define-check';
import { unusedCertificates } from '../../graph/cert-manager/unused-certificates';
import type { Graph } from '../../graph/graph';
import { CERTIFICATE, CONFIG_MAP, GATEWAY, NAMESPACE, SECRET } from '../../graph/kinds';
import { referencesOf } from '../../graph/kubernetes/pod-references';
import { POD_KINDS, podTemplates } from '../../graph/kubernetes/pod-templates';
import { secretMakers, secretMakersElsewhere, secretNames } from '../../graph/kubernetes/secrets';
import type { Resource } from '../../graph/resource';
import { nearName, sharesWords } from '../../near-name';

export default defineCheck({
  id: 'pod-references',
  summary: 'Secrets and ConfigMaps of pods are not mistyped, and not in another namespace.',
  rows: [],
  sources: ['https://kubernetes.io/docs/concepts/configuration/secret/#restriction-secret-must-exist'],
  reads: [...POD_KINDS, CERTIFICATE, CONFIG_MAP, GATEWAY, NAMESPACE, SECRET],
  messages: {
    AH155: {
      severity: 'unresolved',
      hop: 'pods',
      what: '{kind} "{name}" is not in namespace {namespace}',
      why: 'the pods wait for it and never start',
      fix: '{meant}',
    },
  },
  run(graph, report) {
    graph.all(CERTIFICATE, CONFIG_MAP, NAMESPACE, SECRET);
    for (const template of podTemplates(graph)) {
      const { resource } = template;
      if (resource.isContext) continue;
      for (const { kind, field } of referencesOf(template)) {
        const name = field.text() as string;
        // Many of them are made by hand, or by what is not in the tree: one that is like another is a slip.
        const meant = kind === 'Secret' ? secretMeant(graph, resource, name) : configMapMeant(graph, resource, name);
        if (!meant) continue;
        report(
          'AH155',
          field,
          { kind, name, namespace: resource.namespace, meant: meant.fix },
          { related: meant.related, ...(meant.severity && { severity: meant.severity }) },
        );
      }
    }
  },
});

interface Meant {
  readonly fix: string;
  readonly related: readonly Resource[];
  /** Where it is no more than likely. */
  readonly severity?: 'warning';
}

function secretMeant(graph: Graph, { namespace }: Resource, name: string): Meant | undefined {
  if (secretMakers(graph, namespace, name).presence !== 'absent') return undefined;
  const near = nearName(name, secretNames(graph, namespace));
  const related =
    near === undefined ? secretMakersElsewhere(graph, namespace, name) : secretMakers(graph, namespace, near).makers;
  return meantBy(near, related) ?? unusedCertificate(graph, namespace, name);
}

/** A Certificate whose Secret nothing uses, and whose name is the mounted one with words more or less. */
function unusedCertificate(graph: Graph, namespace: string, name: string): Meant | undefined {
  const meant = unusedCertificates(graph, namespace).find(({ secretName }) => sharesWords(name, secretName));
  if (meant === undefined) return undefined;
  const fix = `Did you mean "${meant.secretName}", the Secret of ${meant.resource}, which nothing uses?`;
  return { fix, related: [meant.resource], severity: 'warning' };
}

function configMapMeant(graph: Graph, { namespace }: Resource, name: string): Meant | undefined {
  if (graph.presence(CONFIG_MAP, namespace, name) !== 'absent') return undefined;
  const here = graph.all(CONFIG_MAP).filter((one) => one.namespace === namespace);
  const near = nearName(
    name,
    here.map((one) => one.name),
  );
  const all = near === undefined ? graph.all(CONFIG_MAP).filter((one) => one.name === name) : here;
  return meantBy(near, near === undefined ? all : all.filter((one) => one.name === near));
}

function meantBy(near: string | undefined, related: readonly Resource[]): Meant | undefined {
  if (near !== undefined) return { fix: `Did you mean "${near}"?`, related };
  const [other] = related;
  return other && { fix: `Pods find it in their own namespace alone: ${other} is elsewhere.`, related };
}
