import { defineCheck } from '../../define-check';
import {
  annotationFor,
  annotationPrefix,
  externalDnsInstances,
  flagValue,
  RECORD_KINDS,
  refusalOf,
  SOURCE_KINDS,
} from '../../graph/external-dns';

export default defineCheck({
  id: 'dns-routing-annotations',
  summary: 'A record with a routing policy of Route 53 has a set identifier.',
  rows: [87],
  sources: ['external-dns v0.22.0 provider/aws/aws.go newChange', 'Route 53 API ResourceRecordSet SetIdentifier'],
  reads: RECORD_KINDS,
  messages: {
    AH621: {
      severity: 'error',
      hop: 'record',
      what: 'annotation "{key}: {value}" without "set-identifier"',
      why: 'Route 53 rejects a record with a routing policy that has no SetIdentifier, and with it the whole batch of changes',
      fix: 'Add "{wanted}" with a name that tells this record from the others of its name, such as the region.',
    },
  },
  run(graph, report) {
    const instances = externalDnsInstances(graph).filter((instance) => flagValue(instance, 'provider') === 'aws');
    if (instances.length === 0) return;
    for (const resource of graph.own(...SOURCE_KINDS)) {
      for (const [key, field] of resource.get('metadata', 'annotations').entries()) {
        const [, prefix, name] = ROUTING.exec(key) ?? [];
        if (prefix === undefined || name === undefined) continue;
        const taker = instances.find(
          (one) => refusalOf(one, resource) === undefined && annotationPrefix(one) === prefix,
        );
        if (taker === undefined || annotationFor(taker, resource, 'set-identifier').isSet) continue;
        report('AH621', field, { key, value: String(field.value), wanted: `${prefix}set-identifier` });
        break;
      }
    }
  },
});

/** Annotations that set a routing policy. Upstream: external-dns docs/annotations/annotations.md. */
const ROUTING = /^(.+\/)(aws-(?:weight|region|failover|multi-value-answer|geolocation-[\w-]+|geoproximity-[\w-]+))$/;
