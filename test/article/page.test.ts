import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { TESTED_VERSIONS } from '../../lib';
import { ArticleObjects } from './article-objects';
import { words } from './words';

const lines = readFileSync(resolve(__dirname, '../../docs/from-the-article.md'), 'utf8').split('\n');
const objects = new ArticleObjects();
const today = new Set(words([objects.all, objects.values]));

/** What stands in code marks in the lines of the page that a pattern finds; `a: b` is a key and its value. */
function code(pattern: RegExp): string[] {
  const found = lines.filter((line) => pattern.test(line)).join(' ');
  return [...found.matchAll(/`([^`]+)`/g)].flatMap(([, text]) => text.split(': '));
}

test('the page says the versions that install/ pins', () => {
  const { kubernetes, istio, externalDns, certManager, loadBalancerController } = TESTED_VERSIONS;
  const rows = [
    `| Kubernetes | 1.15 | ${kubernetes} |`,
    `| Istio | 1.5.0 | ${istio} |`,
    `| external-dns | 0.7.0 | ${externalDns} |`,
    `| cert-manager | 0.13.1 | ${certManager} |`,
  ];
  expect(lines).toEqual(expect.arrayContaining(rows));
  expect(lines.join('\n')).toContain(`AWS Load Balancer Controller ${loadBalancerController} or EKS Auto Mode |`);
});

test('what the page calls the same is the same', () => {
  const kept = [...code(/^Names that readers .* know stayed|^`letsencrypt-staging`, /), ...code(/ \| the same \|$/)];
  expect(kept).toEqual(
    expect.arrayContaining(['istio-ingressgateway-ssl', 'application.sample.com', '--registry=txt']),
  );
  expect(kept.filter((name) => !today.has(name))).toEqual([]);
});

test('the objects and fields that the page gives as mesh configuration are in install/', () => {
  const named = code(/^\| `values\.global\.k8sIngress\.(enabled|gatewayName)|^\| class `istio`/)
    .filter((name) => !name.startsWith('values.global.'))
    .map((name) => name.replace('meshConfig.', ''));
  expect(named).toEqual(expect.arrayContaining(['STRICT', 'ingressSelector', 'ingressService', 'K8S_INGRESS_NS']));
  expect(named.filter((name) => !today.has(name))).toEqual([]);
});
