import { didYouMean, nearName, sharesWords } from '../../../lib/wiring/near-name';

test.each([
  ['ingressgatewy', ['ingressgateway', 'egressgateway'], 'ingressgateway'],
  ['web-lts', ['web-tls', 'api-tls'], 'web-tls'],
  ['ab', ['ba', 'xy'], 'ba'],
  ['web', ['api', 'db'], undefined],
  ['web', [], undefined],
  ['istio-ingress', ['istio-ingres', 'istio-ingrss'], 'istio-ingres'],
])('%s among %j means %s', (name, others, expected) => {
  expect(nearName(name, others)).toBe(expected);
});

test('asks', () => {
  expect(didYouMean('web-lts', ['web-tls'])).toBe(' Did you mean "web-tls"?');
  expect(didYouMean('web', ['postgres'])).toBe('');
});

test.each([
  ['vault-tls', 'vault-server-tls', true],
  ['web.sample.com-tls', 'sample-com', true],
  ['tls', 'vault-tls', false],
  ['vault-ca', 'vault-server-tls', false],
])('%s is %s with words more or less: %s', (one, other, answer) => {
  expect(sharesWords(one, other)).toBe(answer);
});
