import { InvalidInputError } from '../errors';
import type { PolicyRule } from '../kubernetes/objects';

/** Where external-dns reads hosts from. */
export type DnsSource = 'istio-gateway' | 'istio-virtualservice' | 'service';

const READ = ['get', 'watch', 'list'];
const SERVICES: PolicyRule = { apiGroups: [''], resources: ['services'], verbs: READ };
const INGRESSES: PolicyRule = { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: READ };
const GATEWAYS: PolicyRule = { apiGroups: ['networking.istio.io'], resources: ['gateways'], verbs: READ };

/**
 * What each source watches (external-dns 0.22, source/istio_gateway.go, istio_virtualservice.go, service.go). The Istio sources
 * watch Ingress objects too, for the annotation that names one as target: without the right external-dns exits after a minute.
 */
const RULES: Readonly<Record<DnsSource, readonly PolicyRule[]>> = {
  'istio-gateway': [SERVICES, INGRESSES, GATEWAYS],
  'istio-virtualservice': [
    SERVICES,
    INGRESSES,
    GATEWAYS,
    { apiGroups: ['networking.istio.io'], resources: ['virtualservices'], verbs: READ },
  ],
  service: [
    SERVICES,
    { apiGroups: [''], resources: ['pods', 'nodes'], verbs: READ },
    { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: READ },
  ],
};

/** The rights that the sources need, each once. @throws InvalidInputError for an empty list */
export function sourceRules(sources: readonly DnsSource[]): PolicyRule[] {
  if (sources.length === 0) {
    throw new InvalidInputError({
      what: 'external-dns has no source',
      why: 'it exits at start without one',
      fix: `List one or more of ${Object.keys(RULES).join(', ')}, or leave "sources" out.`,
    });
  }
  return [...new Set(sources.flatMap((source) => RULES[source]))];
}
