import type { Tree } from '../../../../e2e/questions/tree/read-tree';

const object = (apiVersion: string, kind: string, name: string, namespace?: string) =>
  `${JSON.stringify({ apiVersion, kind, metadata: { name, namespace } })}\n`;

const joined = (...objects: string[]) => objects.join('---\n');

const GATEWAY = object('networking.istio.io/v1', 'Gateway', 'apps-shop', 'istio-ingress');
const ISSUER = object('cert-manager.io/v1', 'ClusterIssuer', 'letsencrypt');
const SERVICE = object('v1', 'Service', 'shop', 'apps');
const DEPLOYMENT = object('apps/v1', 'Deployment', 'shop', 'apps');

/** A platform with an app. */
export const WITH: Tree = new Map([
  ['40-issuer.k8s.yaml', ISSUER],
  ['60-host.k8s.yaml', GATEWAY],
  ['70-app.k8s.yaml', joined(SERVICE, DEPLOYMENT)],
]);

/** The same platform without it. */
export const WITHOUT: Tree = new Map([['40-issuer.k8s.yaml', ISSUER]]);
