import { HttpsApp } from '../../../lib';
import { checkManifests } from '../../../lib/wiring/check-manifests';
import { nameOf } from '../../../lib/wiring/graph/resource';
import { type SampleOptions, samplePlatform } from '../../support/platform';

/** What the checker says of a platform with an app, where nothing else is in the cluster. */
function findings(options: SampleOptions, props: object = {}): string[] {
  const { app, platform, namespaces } = samplePlatform(options);
  new HttpsApp(app, 'web', {
    platform,
    namespace: namespaces.apps,
    host: `web.${options.domains?.[0] ?? 'sample.com'}`,
    container: { image: 'web', port: 8080 },
    ...props,
  });
  const manifests = app.charts.flatMap((chart) => chart.toJson()).map((object) => ({ object }));
  const result = checkManifests(manifests, { complete: true, facts: platform.checkerFacts() });
  return [
    ...result.findings.map(
      ({ code, severity, object, path, what }) => `${severity} ${code} ${nameOf(object)} ${path}: ${what}`,
    ),
    ...result.notDecided.map(({ code, needs }) => `not decided ${code}: ${needs}`),
  ];
}

const ROLES = Object.fromEntries(
  ['external-dns-ssl', 'external-dns-private'].map((name) => [
    `external-dns/${name}`,
    `arn:aws:iam::111122223333:role/${name}`,
  ]),
);

test.each<[string, SampleOptions, object?]>([
  ['as it comes', {}],
  ['with a revision', { revision: '1-30-3' }],
  ['on EKS Auto Mode', { handover: { loadBalancerController: 'eks-auto' } }],
  ['with PROXY protocol', { gateways: { proxyProtocol: true } }],
  [
    'under IRSA',
    {
      handover: {
        identity: {
          mode: 'irsa',
          roles: {
            ...ROLES,
            'cert-manager/cert-manager': 'arn:aws:iam::111122223333:role/c',
            'kube-system/aws-load-balancer-controller': 'arn:aws:iam::111122223333:role/l',
          },
        },
      },
    },
  ],
  ['of another domain', { domains: ['example.net'] }],
  [
    'with paths and several ports',
    {},
    { paths: [{ path: '/api' }, { path: '/' }], container: { image: 'web', port: 8080, replicas: 3 } },
  ],
])('a platform %s raises nothing', (_name, options, props = {}) => {
  expect(findings(options, props)).toEqual([]);
});
