import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Testing } from 'cdk8s';
import '../../../lib/testing/jest';
import { PARTS, PLATFORM, streamOf } from '../wiring/checks/platform-tree';
import { graphOf } from '../wiring/graph/trees';

const HOST = 'web.sample.com';
const objectsOf = (yaml: string) => graphOf(yaml).resources.map(({ manifest }) => manifest.object);
const REDIRECT = '      tls:\n        mode: SIMPLE\n        credentialName: web-tls\n';
const WITH_REDIRECT = PLATFORM.replace(
  REDIRECT,
  `${REDIRECT}    - port: {number: 80, name: http, protocol: HTTP}\n      hosts: ["*"]\n      tls: {httpsRedirect: true}\n`,
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matchers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(yaml: string): string {
  const path = join(folder, 'tree.yaml');
  writeFileSync(path, yaml);
  return path;
}

test('a well-wired tree serves its host, from objects, a file, a folder, an App and a Chart', () => {
  const app = new App();
  const chart = new Chart(app, 'all');
  objectsOf(PLATFORM).forEach((object, index) => void new ApiObject(chart, `o${index}`, object as never));
  for (const subject of [objectsOf(PLATFORM), file(PLATFORM), folder, app, chart, Testing.synth(chart)]) {
    expect(subject).toServeHttps(HOST);
    expect(subject).toHaveNoWiringErrors();
  }
});

test('a redirect on port 80 is told', () => {
  expect(objectsOf(WITH_REDIRECT)).toRedirectToHttps(HOST);
  expect(objectsOf(PLATFORM)).not.toRedirectToHttps(HOST);
});

test.each([
  ['http', '{scheme: http, authority: web.sample.com}'],
  ['another host', '{scheme: https, authority: web.sample.com.evil.org}'],
])('a redirect to %s is none to HTTPS', (_where, redirect) => {
  const plain = '    - port: {number: 80, name: http, protocol: HTTP}\n      hosts: [apps/web.sample.com]\n';
  const route = `  http:\n    - match: [{port: 80}]\n      redirect: ${redirect}\n    - route`;
  const tree = PLATFORM.replace(REDIRECT, REDIRECT + plain).replace('  http:\n    - route', route);
  expect(objectsOf(tree)).not.toRedirectToHttps(HOST);
  expect(objectsOf(tree.replace(redirect, '{scheme: https}'))).toRedirectToHttps(HOST);
});

test('a broken wire fails with the trace', () => {
  const broken = objectsOf(PLATFORM.replace('credentialName: web-tls', 'credentialName: web-lts'));
  const failure = () => expect(broken).toServeHttps(HOST, { complete: true });
  expect(failure).toThrow(/expected that web\.sample\.com is served over HTTPS\n\nhttps:\/\/web\.sample\.com\//);
  expect(failure).toThrow(/✗ certificate .*Secret istio-ingress\/web-lts/);
  expect(failure).toThrow(/→ broken at certificate/);
});

test('an error that is silenced with a reason breaks no host', () => {
  const annotations = /(kind: Gateway\n(?:.*\n)*? {2}annotations:\n)/;
  const silenced = PLATFORM.replace('mode: SIMPLE', 'mode: SIMPEL').replace(
    annotations,
    '$1    cdk8s-auto-https/ignore: AH243 the webhook is patched\n',
  );
  expect(objectsOf(silenced)).toServeHttps(HOST);
  expect(objectsOf(silenced)).toHaveNoWiringErrors();
});

test('errors are listed with their fix', () => {
  const broken = objectsOf(PLATFORM.replace('mode: SIMPLE', 'mode: SIMPEL'));
  expect(() => expect(broken).toHaveNoWiringErrors()).toThrow(
    /AH2\d\d Gateway istio-ingress\/web .*\n {2}.*\n {2}why: .*\n {2}fix: /,
  );
});

test('where it should not hold, that is said', () => {
  expect(() => expect(objectsOf(PLATFORM)).not.toServeHttps(HOST)).toThrow(/is served over HTTPS not/);
  expect(() => expect(objectsOf(PLATFORM)).not.toHaveNoWiringErrors()).toThrow(
    'expected wiring errors, and found none',
  );
});

describe('surroundings', () => {
  const { APP, HOST: HOST_PART, ...platform } = PARTS;

  test('an app alone is not known to serve; with its platform around it, it does', () => {
    const app = objectsOf(streamOf(HOST_PART, APP));
    expect(app).not.toServeHttps(HOST);
    const around = file(streamOf(...Object.values(platform)));
    expect(app).toServeHttps(HOST, { context: around });
    expect(app).toServeHttps(HOST, { context: [around] });
    expect(app).toServeHttps(HOST, { context: objectsOf(streamOf(...Object.values(platform))) });
  });

  test('the context is not reported on', () => {
    const faulty = streamOf(...Object.values(platform), 'apiVersion: v1\nkind: Service\nmetadata: {name: Web_1}\n');
    expect(objectsOf(streamOf(HOST_PART, APP))).toHaveNoWiringErrors({ context: file(faulty) });
  });

  test("a platform's contract is a context", () => {
    expect('examples/app-repo/dist').toServeHttps('podinfo.sample.com', {
      context: 'examples/app-repo/platform.contract.json',
    });
  });
});

test.each([
  [7, 'what is expected of is a number: no manifests are in it'],
  [null, 'what is expected of is null'],
  ['no/such/folder', 'path "no/such/folder" does not exist'],
])('%j is no subject', (subject, message) => {
  expect(() => expect(subject).toHaveNoWiringErrors()).toThrow(message);
});

test('a file that is no YAML is told with its line', () => {
  const path = file('apiVersion: v1\nkind: [\n');
  expect(() => expect(path).toHaveNoWiringErrors()).toThrow(/tree\.yaml:\d+: not YAML/);
});
