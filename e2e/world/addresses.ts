// The network of a world. Every world has the same addresses: they exist in its own network namespaces only.

/** The node: API server, Route 53's API. */
export const NODE = '10.244.0.1';
export const NODE_NAME = 'e2e-node';
export const PODS = '10.244.0.0/24';
export const CLUSTER_IPS = '10.96.0.0/16';
/** The first of the ClusterIPs is the Service `kubernetes`. */
export const API_CLUSTER_IP = '10.96.0.1';
export const CLUSTER_DNS = '10.96.0.10';

/** The node's side of the link to the Internet: DNS of the public zones. */
export const INTERNET_NODE = '198.51.100.1';
/** The other side: clients, Pebble, Let's Encrypt's names. */
export const INTERNET_SERVERS = '198.51.100.2';
/** Resolvers that install/ tells cert-manager to check challenges through: they answer as the public DNS does. */
export const PUBLIC_RESOLVERS = ['1.1.1.1', '8.8.8.8'];

/** Load balancers: public ones, which the Internet reaches, and internal ones, which pods alone reach. */
export const PUBLIC_BALANCERS = '203.0.113.0/24';
export const INTERNAL_BALANCERS = '10.77.0.0/24';

export const API_SERVER = 'https://127.0.0.1:6443';
export const ETCD = 'http://127.0.0.1:2379';
export const ETCD_PEER = 'http://127.0.0.1:2380';
export const ROUTE53_PORT = 5000;
export const ROUTE53 = `http://${NODE}:${ROUTE53_PORT}`;
export const PEBBLE_PORT = 14000;
export const PEBBLE_MANAGEMENT_PORT = 15000;
export const ACME_NAMES = ['acme-v02.api.letsencrypt.org', 'acme-staging-v02.api.letsencrypt.org', 'pebble.e2e'];
