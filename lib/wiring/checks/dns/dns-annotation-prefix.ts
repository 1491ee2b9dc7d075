import { defineCheck } from '../../define-check';
import {
  annotationPrefix,
  type ExternalDns,
  externalDnsInstances,
  NEW_PREFIX,
  OLD_PREFIX,
  RECORD_KINDS,
  refusalOf,
  SOURCE_KINDS,
  versionText,
  watches,
} from '../../graph/external-dns';
import { GATEWAY, VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Field, Resource } from '../../graph/resource';

export default defineCheck({
  id: 'dns-annotation-prefix',
  summary: 'Annotations for external-dns bear the prefix that its version reads.',
  rows: [76],
  sources: [
    'external-dns source/annotations/annotations.go at v0.21.0 and v0.22.0',
    'external-dns#6424',
    'external-dns#6646',
  ],
  reads: RECORD_KINDS,
  messages: {
    AH611: {
      severity: 'error',
      hop: 'record',
      what: 'annotation "{key}: {value}" is not read by {instance}, which reads "{prefix}"',
      why: 'external-dns {version} passes it over in silence, and with policy sync it deletes the records that it stood for',
      fix: 'Write "{wanted}", or run external-dns with --annotation-prefix={other}.',
    },
  },
  run(graph, report) {
    const instances = externalDnsInstances(graph);
    if (instances.length === 0) return;
    for (const resource of graph.own(...SOURCE_KINDS)) {
      for (const { prefix: other, name, field } of annotationsOf(resource)) {
        const takers = instances.filter((instance) => reads(instance, resource, name));
        const [instance] = takers;
        if (instance === undefined || takers.some((taker) => mayRead(taker, other))) continue;
        const prefix = annotationPrefix(instance) as string;
        if (resource.annotation(prefix + name).isSet) continue;
        const values = {
          key: other + name,
          value: String(field.value),
          instance: `${instance.workload.resource}`,
          prefix,
          version: versionText(instance.version),
          wanted: prefix + name,
          other,
        };
        const severity = DECIDING.has(name) ? ('error' as const) : ('warning' as const);
        report('AH611', field, values, { related: [instance.workload.resource], severity });
      }
    }
  },
});

/** Annotations that decide which records there are; the others only colour them. */
const DECIDING = new Set([
  'hostname',
  'internal-hostname',
  'target',
  'ingress',
  'controller',
  'set-identifier',
  'access',
]);

/** An instance reads what it takes; of the Gateways of VirtualServices that it takes, it reads where records point to. */
function reads(instance: ExternalDns, resource: Resource, name: string): boolean {
  if (refusalOf(instance, resource) === undefined) return true;
  const isOfGateway = resource.kind === GATEWAY && (name === 'target' || name === 'ingress');
  return isOfGateway && watches(instance, { kind: VIRTUAL_SERVICE }) === true;
}

/** Whether an instance reads a prefix, as far as can be told. */
function mayRead(instance: ExternalDns, prefix: string): boolean {
  return [undefined, prefix].includes(annotationPrefix(instance));
}

/** Annotations for external-dns under either of its own prefixes. */
function annotationsOf(resource: Resource): { prefix: string; name: string; field: Field }[] {
  return resource
    .get('metadata', 'annotations')
    .entries()
    .flatMap(([key, field]) => {
      const prefix = [OLD_PREFIX, NEW_PREFIX].find((one) => key.startsWith(one));
      const name = key.slice(prefix?.length);
      return prefix !== undefined ? [{ prefix, name, field }] : [];
    });
}
