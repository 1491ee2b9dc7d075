import { hostOf } from '../../../lib/cli/host-operand';
import { InvalidInputError } from '../../../lib/errors';

test.each([
  ['application.sample.com', 'application.sample.com'],
  ['Application.Sample.COM.', 'application.sample.com'],
  ['localhost', 'localhost'],
  ['xn--bcher-kva.sample.com', 'xn--bcher-kva.sample.com'],
])('%s is a host', (word, host) => {
  expect(hostOf(word)).toBe(host);
});

test.each([
  [
    undefined,
    'explain is given no host: it tells the chain of one. Name it: `auto-https explain application.sample.com`; `auto-https check` looks at all.',
  ],
  [
    '*.sample.com',
    'host "*.sample.com" is no name that a client asks for: a wildcard stands for many, and their routes may differ. Name a host that it stands for, such as www.sample.com.',
  ],
  [
    'https://shop.sample.com/cart?x=1',
    'host "https://shop.sample.com/cart?x=1" is no name that a client asks for: it is a URL. Write `auto-https explain shop.sample.com --path /cart`.',
  ],
  [
    'https://shop.sample.com',
    'host "https://shop.sample.com" is no name that a client asks for: it is a URL. Write `auto-https explain shop.sample.com`.',
  ],
  [
    'mailto:x',
    'host "mailto:x" is no name that a client asks for: it is a URL. Write `auto-https explain HOST --path x`.',
  ],
  [
    'dist/',
    'host "dist/" is no name that a client asks for: nothing could answer for it. Give a DNS name: application.sample.com.',
  ],
])('%s is none', (word, message) => {
  expect(() => hostOf(word)).toThrow(new Error(message));
  expect(() => hostOf(word)).toThrow(InvalidInputError);
});
