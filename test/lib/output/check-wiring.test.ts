import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';

import { HttpsApp } from '../../../lib';
import { checkWiring } from '../../../lib/output/check-wiring';
import { samplePlatform } from '../../support/platform';

/** The objects of an app as they are rendered. */
const objectsOf = (app: App) => app.charts.flatMap((chart) => chart.toJson() as object[]);

function sample() {
  const { app, platform, namespaces } = samplePlatform();
  const web = new HttpsApp(app, 'web', {
    platform,
    namespace: namespaces.apps,
    host: 'web.sample.com',
    container: { image: 'web', port: 8080 },
  });
  return { app, platform, web };
}

test('what the constructs make is wired', () => {
  const { app, platform } = sample();
  expect(() => checkWiring(objectsOf(app), platform.checkerFacts())).not.toThrow();
});

test('one broken wire is told as an error with its fix', () => {
  const { app, platform, web } = sample();
  web.gateway.addJsonPatch(JsonPatch.replace('/spec/servers/0/tls/mode', 'SIMPEL'));
  expect(() => checkWiring(objectsOf(app), platform.checkerFacts())).toThrow(
    /^a wire is broken: AH2\d\d Gateway istio-ingress\/apps-web spec\.servers\[0\]\.tls\.mode: .*nothing was written/,
  );
});

test('several are all told', () => {
  const app = new App();
  const chart = new Chart(app, 'bad');
  for (const name of ['a', 'b']) {
    const spec = {
      selector: { matchLabels: { app: 'x' } },
      template: { metadata: { labels: { app: 'y' } }, spec: { containers: [{ name, image: name }] } },
    };
    new ApiObject(chart, name, { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec } as never);
  }
  expect(() => checkWiring(objectsOf(app))).toThrow(
    /^2 wires are broken: AH121 Deployment default\/a .*AH121 Deployment default\/b/,
  );
});

test('a warning stops nothing', () => {
  const app = new App();
  new ApiObject(new Chart(app, 'alone'), 'route', {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'web', namespace: 'apps' },
    spec: {
      hosts: ['web.sample.com'],
      gateways: ['elsewhere/web'],
      http: [{ route: [{ destination: { host: 'web' } }] }],
    },
  } as never);
  expect(() => checkWiring(objectsOf(app))).not.toThrow();
});
