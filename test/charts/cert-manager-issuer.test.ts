import { App } from 'cdk8s';

import { CertManagerIssuerChart } from '../../charts/cert-manager-issuer';
import { MeshChart } from '../../charts/mesh';
import { Mesh } from '../../lib';
import { snapshotObjects } from './article-objects';

snapshotObjects('40-cert-manager-issuer');

test('production is one word away, and has a name and an account key of its own', () => {
  const app = new App();
  const { ingressClass } = new MeshChart(app, new Mesh());
  const { issuer } = new CertManagerIssuerChart(app, { ingressClass, environment: 'letsencrypt-production' }).issuer;
  expect(issuer.toJson()).toMatchObject({
    metadata: { name: 'letsencrypt-production' },
    spec: {
      acme: {
        server: 'https://acme-v02.api.letsencrypt.org/directory',
        privateKeySecretRef: { name: 'letsencrypt-production' },
      },
    },
  });
});
