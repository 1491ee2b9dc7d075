import { ACME_NAMES, API_CLUSTER_IP, INTERNET_SERVERS, NODE, NODE_NAME } from '../addresses';

/** An authority and what is signed by it: each a pair of files `NAME.crt` and `NAME.key`. */
export interface Certificate {
  readonly name: string;
  /** As in a subject's distinguished name: `CN`, `O`. */
  readonly subject: Readonly<Record<string, string>>;
  /** The name of the authority that signs it. @default - it is an authority and signs itself */
  readonly signedBy?: string;
  readonly usage?: 'serverAuth' | 'clientAuth';
  /** `DNS:` and `IP:` entries. */
  readonly names?: readonly string[];
}

/** The cluster's, the API aggregation's and the one that stands for the Internet's public authorities. */
export const AUTHORITIES: readonly Certificate[] = [
  { name: 'ca', subject: { CN: 'kubernetes-ca' } },
  { name: 'front-proxy-ca', subject: { CN: 'front-proxy-ca' } },
  { name: 'web', subject: { CN: 'e2e web CA' } },
];

/** Who signs in to the API server, and as whom. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#core-component-roles */
export const USERS: readonly Certificate[] = [
  user('admin', { O: 'system:masters', CN: 'e2e-admin' }),
  user('controller-manager', { CN: 'system:kube-controller-manager' }),
  user('scheduler', { CN: 'system:kube-scheduler' }),
  user('proxy', { CN: 'system:kube-proxy' }),
  user('node', { O: 'system:nodes', CN: `system:node:${NODE_NAME}` }),
];

export const LEAVES: readonly Certificate[] = [
  {
    name: 'apiserver',
    subject: { CN: 'kube-apiserver' },
    signedBy: 'ca',
    usage: 'serverAuth',
    names: [
      ...['', '.default', '.default.svc', '.default.svc.cluster.local'].map((suffix) => `DNS:kubernetes${suffix}`),
      'DNS:localhost',
      ...['127.0.0.1', API_CLUSTER_IP, NODE].map((address) => `IP:${address}`),
    ],
  },
  ...USERS,
  {
    name: 'front-proxy-client',
    subject: { CN: 'front-proxy-client' },
    signedBy: 'front-proxy-ca',
    usage: 'clientAuth',
  },
  {
    name: 'acme',
    subject: { CN: 'acme' },
    signedBy: 'web',
    usage: 'serverAuth',
    names: [...ACME_NAMES.map((name) => `DNS:${name}`), ...[INTERNET_SERVERS, '127.0.0.1'].map((ip) => `IP:${ip}`)],
  },
];

function user(name: string, subject: Certificate['subject']): Certificate {
  return { name, subject, signedBy: 'ca', usage: 'clientAuth' };
}
