import { kubeconfig } from '../../../../e2e/world/pki/kubeconfig';

test('it leads to the API server on the node, as one user', () => {
  const pem = { ca: Buffer.from('ca'), cert: Buffer.from('cert'), key: Buffer.from('key') };
  expect(JSON.parse(kubeconfig('admin', pem))).toMatchObject({
    clusters: [{ cluster: { server: 'https://127.0.0.1:6443', 'certificate-authority-data': 'Y2E=' } }],
    users: [{ name: 'admin', user: { 'client-certificate-data': 'Y2VydA==', 'client-key-data': 'a2V5' } }],
    contexts: [{ context: { user: 'admin' } }],
  });
});
