import { parseStream } from '../../../../lib/manifests/parse-stream';
import type { CheckOptions } from '../../../../lib/wiring/check-manifests';
import { explain, type Question } from '../../../../lib/wiring/trace/explain';
import { urlOf } from '../../../../lib/wiring/trace/request';
import { PLATFORM } from '../checks/platform-tree';

function asked(question: Partial<Question>, yaml = PLATFORM, options: CheckOptions = {}) {
  return explain(parseStream(yaml).manifests, { host: 'web.sample.com', ...question }, options);
}

const urls = (question: Partial<Question>, yaml?: string) =>
  asked(question, yaml).traces.map(({ request }) => urlOf(request));

test('a host is asked over HTTPS and HTTP, and for its challenge where it is validated by HTTP-01', () => {
  expect(urls({})).toEqual([
    'https://web.sample.com/',
    'http://web.sample.com/',
    'http://web.sample.com/.well-known/acme-challenge/TOKEN',
  ]);
  expect(urls({}, PLATFORM.replace('- http01:', '- selector: {dnsZones: [other.com]}\n        http01:'))).toHaveLength(
    2,
  );
});

test('a path or a scheme is what is asked then', () => {
  expect(urls({ path: '/a' })).toEqual(['https://web.sample.com/a', 'http://web.sample.com/a']);
  expect(urls({ scheme: 'http' })).toEqual(['http://web.sample.com/']);
});

test('a host that nothing names is not known, but the others are told', () => {
  expect(asked({ host: 'wed.sample.com' })).toEqual({ isKnown: false, hosts: ['web.sample.com'], traces: [] });
});

const CATCH_ALL = `\
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: all, namespace: apps}
spec: {hosts: ["*"], gateways: [istio-ingress/web], http: [{route: [{destination: {host: web}}]}]}
`;

test('a wildcard names all that are within it; the bare one does so in a VirtualService', () => {
  const wildcard = PLATFORM.replaceAll('web.sample.com', '"*.sample.com"').replace('apps/"*', '"apps/*');
  expect(asked({ host: 'any.sample.com' }, wildcard).isKnown).toBe(true);
  expect(asked({ host: 'any.other.com' }, `${PLATFORM}---\n${CATCH_ALL}`).isKnown).toBe(true);
  expect(asked({ host: 'any.other.com' }, PLATFORM.replace('- apps/web.sample.com', '- "*"')).isKnown).toBe(false);
});

test('what checks find stands on the hops, but what is silenced does not', () => {
  const broken = PLATFORM.replace('mode: SIMPLE', 'mode: SIMPEL');
  const [first] = asked({}, broken).traces;
  expect(first?.outcome).toMatchObject({ ends: 'broken', at: { hop: 'tls' } });
  const code = first?.hops.flatMap(({ findings }) => findings)[0]?.code as string;
  expect(asked({}, broken, { skip: [code] }).traces[0]?.outcome).not.toMatchObject({ ends: 'broken' });
});
