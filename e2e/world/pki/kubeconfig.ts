import { API_SERVER } from '../addresses';

/** A kubeconfig of one user by certificate; JSON, which is YAML too. */
export function kubeconfig(
  user: string,
  pem: { readonly ca: Buffer; readonly cert: Buffer; readonly key: Buffer },
): string {
  const [ca, cert, key] = [pem.ca, pem.cert, pem.key].map((part) => part.toString('base64'));
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'e2e', cluster: { server: API_SERVER, 'certificate-authority-data': ca } }],
    users: [{ name: user, user: { 'client-certificate-data': cert, 'client-key-data': key } }],
    contexts: [{ name: 'e2e', context: { cluster: 'e2e', user } }],
    'current-context': 'e2e',
  });
}
