import { defineCheck } from '../../define-check';
import { NAMESPACE, SERVICE } from '../../graph/kinds';
import { holdsStandIn } from '../../graph/kubernetes/stand-ins';
import { isForApiServer } from '../../graph/kubernetes/text-maps';
import type { Field, Resource } from '../../graph/resource';

const LABEL = /^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const OF_LABEL = 'at most 63 lower-case letters, digits and `-`, with a letter or digit at both ends';
const OF_SUBDOMAIN = 'at most 253 lower-case letters, digits, `-` and `.`, with a letter or digit at both ends';

const KEYS = ['name', 'namespace'] as const;
const PLACES = { name: ['metadata', 'name'], namespace: ['metadata', 'namespace'] } as const;

/** Groups whose names are DNS names; those of others, such as OpenShift's, may be anything. */
const GROUPS: ReadonlySet<string> = new Set([
  '',
  'apps',
  'batch',
  'autoscaling',
  'policy',
  'networking.k8s.io',
  'networking.istio.io',
  'security.istio.io',
  'cert-manager.io',
]);

export default defineCheck({
  id: 'object-name',
  summary: 'Names of objects are such as the API server takes.',
  rows: [],
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],
  reads: [],
  messages: {
    AH145: {
      severity: 'error',
      hop: 'object',
      what: '{key} "{value}" is not one that the API server takes',
      why: 'the API server refuses the object',
      fix: 'Use {allowed}.',
    },
  },
  run(graph, report) {
    const taken = new Set<unknown>();
    for (const resource of graph.resources) {
      if (!isForApiServer(resource) || !GROUPS.has(groupOf(resource))) continue;
      for (const key of KEYS) {
        const isLabel = key === 'namespace' || resource.kind === SERVICE || resource.kind === NAMESPACE;
        const value = resource.valueAt(PLACES[key]);
        if (value === undefined || isPlain(value, isLabel)) continue;
        const field = resource.get('metadata', key);
        // Many objects share a namespace.
        if (key === 'namespace' && (!field.isSet || taken.has(field.value))) continue;
        if (!isRefused(field, isLabel)) {
          if (key === 'namespace') taken.add(field.value);
          continue;
        }
        report('AH145', field, { key, value: String(field.value), allowed: isLabel ? OF_LABEL : OF_SUBDOMAIN });
      }
    }
  },
});

function groupOf({ apiVersion }: Resource): string {
  return apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
}

/** Most names are, and no field is needed to see it. */
function isPlain(value: unknown, isLabel: boolean): boolean {
  return typeof value === 'string' && (isLabel ? LABEL : SUBDOMAIN).test(value);
}

/** A number is refused too. */
function isRefused(field: Field, isLabel: boolean): boolean {
  if (typeof field.value === 'number' || typeof field.value === 'boolean') return true;
  const text = field.text();
  return text !== undefined && text !== '' && !holdsStandIn(text) && !(isLabel ? LABEL : SUBDOMAIN).test(text);
}
