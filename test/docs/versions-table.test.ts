import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TESTED_VERSIONS } from 'cdk8s-auto-https';

const ROOT = resolve(__dirname, '../..');
const NAMES: Readonly<Record<keyof typeof TESTED_VERSIONS, string>> = {
  kubernetes: 'Kubernetes',
  istio: 'Istio',
  certManager: 'cert-manager',
  externalDns: 'external-dns',
  loadBalancerController: 'AWS Load Balancer Controller',
};

test('the README says the versions that the package is tested with', () => {
  const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');
  for (const [key, version] of Object.entries(TESTED_VERSIONS)) {
    expect(readme).toContain(`| ${NAMES[key as keyof typeof NAMES]} | ${version} |`);
  }
  const { engines } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
  expect(readme).toContain(`| Node.js | ${engines.node.replace('>=', '')} or later |`);
});
