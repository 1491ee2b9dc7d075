import type { JsonObject } from '../tree/json';
import { type Manifest, type ObjectName, valuesOf } from '../tree/tree';

// The objects of dist/ in which slips are made, by the part of the chain that they are.

export const HOST = 'application.sample.com';
export const EDGE_NAMESPACE = 'istio-ingress';

export const GATEWAY: ObjectName = 'Gateway istio-ingress/application-gateway';
export const REDIRECT: ObjectName = 'VirtualService istio-ingress/application-gateway-redirect';
export const CERTIFICATE: ObjectName = 'Certificate istio-ingress/application.sample.com';

export const ROUTE: ObjectName = 'VirtualService apps/httpbin';
export const APP_SERVICE: ObjectName = 'Service apps/httpbin';
export const APP: ObjectName = 'Deployment apps/httpbin';
export const APP_NAMESPACE: ObjectName = 'Namespace apps';

export const EDGE: ObjectName = 'Deployment istio-ingress/istio-ingressgateway-ssl';
export const EDGE_SERVICE: ObjectName = 'Service istio-ingress/istio-ingressgateway-ssl';
export const EDGE_ROLE: ObjectName = 'Role istio-ingress/istio-ingressgateway-ssl';
export const EDGE_BINDING: ObjectName = 'RoleBinding istio-ingress/istio-ingressgateway-ssl';
export const EDGE_SCALER: ObjectName = 'HorizontalPodAutoscaler istio-ingress/istio-ingressgateway-ssl';
export const EDGE_BUDGET: ObjectName = 'PodDisruptionBudget istio-ingress/istio-ingressgateway-ssl';
export const OTHER_EDGE_SERVICE: ObjectName = 'Service istio-ingress/istio-ingressgateway-public';

export const DNS: ObjectName = 'Deployment external-dns/external-dns-ssl';
export const DNS_ROLE: ObjectName = 'ClusterRole external-dns-ssl';
export const DNS_BINDING: ObjectName = 'ClusterRoleBinding external-dns-ssl';
export const OTHER_DNS: ObjectName = 'Deployment external-dns/external-dns-private';
export const ARGS = '/spec/template/spec/containers/0/args';

export const ISSUER: ObjectName = 'ClusterIssuer letsencrypt-staging';
export const SOLVER = '/spec/acme/solvers/0';
export const INGRESS_CLASS: ObjectName = 'IngressClass istio';

export const ISTIOD: ObjectName = valuesOf('istiod');

/** Files of dist/ that get objects of their own. */
export const HOST_FILE = '60-host-apps-httpbin.k8s.yaml';
export const APP_FILE = '70-app-apps-httpbin.k8s.yaml';
export const EDGE_FILE = '20-istio-ingressgateway-ssl.k8s.yaml';

/** An object that the good tree does not have. */
export function manifest(apiVersion: string, kind: string, path: string, rest: JsonObject): Manifest {
  const [name = '', namespace] = path.split('/').reverse();
  return { apiVersion, kind, metadata: namespace === undefined ? { name } : { name, namespace }, ...rest };
}
