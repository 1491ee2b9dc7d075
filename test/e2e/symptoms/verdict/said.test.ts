import { saidIn } from '../../../../e2e/symptoms/verdict/said';

const ANSWERS: Readonly<Record<string, string>> = {
  pods: 'apps httpbin-1 True <none> <none>\nistio-ingress edge-1 False ImagePullBackOff Back-off\n',
  challenges: 'a.sample.com pending Get http://a/.well-known/acme-challenge/xyz: EOF\nb.sample.com valid done\n',
  events: '2026-11-22T17:00:00Z apps a Failed before\n2026-11-22T17:00:09Z apps b Failed  after\n',
};

test('objects, events since the slip and logs are told with who says it, and what is well is left out', async () => {
  const witness = {
    get: async ([, kind = '']: readonly string[]) => ANSWERS[kind] ?? '',
    logs: (name: string) => (name.includes('istiod') ? '2026-11-22T17:00:00Z\twarn\tduplicate host names\n' : ''),
  };
  expect(await saidIn(witness, Date.parse('2026-11-22T17:00:09.500Z'))).toEqual([
    'pod: istio-ingress edge-1 False ImagePullBackOff Back-off',
    'challenge: a.sample.com pending Get …: EOF',
    'event: apps b Failed after',
    'istiod: warn\tduplicate host names',
  ]);
});
