import type { Json } from '../../symptoms/tree/json';
import { asStep } from '../../symptoms/tree/pointer';

/** A value of an object that wires it to another, at a JSON Pointer. */
export interface WireField {
  readonly at: string;
  readonly value: string | number;
}

/**
 * Pointers to the fields that wire objects together, by kind; `*` is any one step. Labels and annotations that only describe are
 * left out: no controller looks at them.
 */
const WIRES: Readonly<Record<string, readonly string[]>> = {
  Namespace: ['/metadata/labels/istio-injection'],
  Gateway: [
    '/metadata/annotations/*',
    '/spec/selector/*',
    '/spec/servers/*/hosts/*',
    '/spec/servers/*/port/number',
    '/spec/servers/*/port/protocol',
    '/spec/servers/*/tls/credentialName',
    '/spec/servers/*/tls/mode',
  ],
  VirtualService: [
    '/spec/gateways/*',
    '/spec/hosts/*',
    '/spec/http/*/match/*/port',
    '/spec/http/*/match/*/uri/prefix',
    '/spec/http/*/redirect/scheme',
    '/spec/http/*/route/*/destination/host',
    '/spec/http/*/route/*/destination/port/number',
  ],
  Service: [
    '/metadata/annotations/*',
    '/spec/loadBalancerClass',
    '/spec/ports/*/appProtocol',
    '/spec/ports/*/port',
    '/spec/ports/*/targetPort',
    '/spec/selector/*',
    '/spec/type',
  ],
  Deployment: [
    '/spec/selector/matchLabels/*',
    '/spec/template/metadata/annotations/inject.istio.io~1templates',
    '/spec/template/metadata/labels/istio',
    '/spec/template/metadata/labels/app.kubernetes.io~1name',
    '/spec/template/metadata/labels/sidecar.istio.io~1inject',
    '/spec/template/spec/containers/*/args/*',
    '/spec/template/spec/containers/*/name',
    '/spec/template/spec/containers/*/ports/*/containerPort',
    '/spec/template/spec/serviceAccountName',
  ],
  Role: ['/rules/*/apiGroups/*', '/rules/*/resources/*', '/rules/*/verbs/*'],
  ClusterRole: ['/rules/*/apiGroups/*', '/rules/*/resources/*', '/rules/*/verbs/*'],
  RoleBinding: ['/roleRef/kind', '/roleRef/name', '/subjects/*/kind', '/subjects/*/name', '/subjects/*/namespace'],
  ClusterRoleBinding: [
    '/roleRef/kind',
    '/roleRef/name',
    '/subjects/*/kind',
    '/subjects/*/name',
    '/subjects/*/namespace',
  ],
  Certificate: [
    '/spec/dnsNames/*',
    '/spec/issuerRef/group',
    '/spec/issuerRef/kind',
    '/spec/issuerRef/name',
    '/spec/secretName',
  ],
  ClusterIssuer: ['/spec/acme/server', '/spec/acme/solvers/*/http01/ingress/ingressClassName'],
  IngressClass: ['/spec/controller'],
  HorizontalPodAutoscaler: ['/spec/scaleTargetRef/kind', '/spec/scaleTargetRef/name'],
  PodDisruptionBudget: ['/spec/selector/matchLabels/*'],
};

/** Every wire of an object. */
export function wireFields(kind: string, object: Json): WireField[] {
  return (WIRES[kind] ?? []).flatMap((pattern) => fieldsAt(object, pattern.split('/').slice(1), ''));
}

function fieldsAt(value: Json | undefined, [step, ...rest]: readonly string[], at: string): WireField[] {
  if (step === undefined) return typeof value === 'string' || typeof value === 'number' ? [{ at, value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const key = step.replaceAll('~1', '/');
  const children = Object.entries(value).filter(([name]) => step === '*' || name === key);
  return children.flatMap(([name, child]) => fieldsAt(child, rest, `${at}/${asStep(name)}`));
}
