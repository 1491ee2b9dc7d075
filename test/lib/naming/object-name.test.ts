import { objectName, subdomainName } from '../../../lib/naming/object-name';

test.each(['a', '0', 'httpbin', 'istio-ingressgateway-ssl', 'a'.repeat(63)])('%s can name every kind', (name) => {
  expect(objectName('app', name)).toBe(name);
});

test.each(['', '-a', 'a-', 'a.b', 'a_b', 'App', 'ä', undefined as unknown as string])(
  '%p is refused, as some kind could not have it',
  (name) => {
    expect(() => objectName('app', name)).toThrow(
      `app "${name}" is not a DNS-1123 label: the API server or a webhook refuses the object. ` +
        'Use lower-case letters, digits and "-", beginning and ending with a letter or digit.',
    );
  },
);

test('a name over 63 characters is refused', () => {
  const name = 'a'.repeat(64);
  expect(() => objectName('namespace', name)).toThrow(
    `namespace "${name}" has 64 characters: Services, Gateways and label values have at most 63. ` +
      'Use a shorter one; names in shared namespaces are <namespace>-<app>, so both count.',
  );
});

const LONGEST = `a.${'b'.repeat(251)}`;

test.each(['a', 'sample.com', 'wildcard.sample.com', 'a-0.b', LONGEST])('%s can name a Secret', (name) => {
  expect(subdomainName('Secret', name)).toBe(name);
});

test.each(['', '.', 'a.', '.a', 'a..b', '-a.b', 'a.b-', '*.sample.com', 'A.b', 'a_b', undefined, 5])(
  '%p cannot name a Secret',
  (name) => {
    expect(() => subdomainName('Secret', name as string)).toThrow(
      `Secret "${name}" is not a DNS-1123 subdomain: the API server refuses the object. ` +
        'Use lower-case letters, digits and "-" between dots, with a letter or digit at both ends.',
    );
  },
);

test('a name over 253 characters cannot name a Secret', () => {
  expect(() => subdomainName('Secret', `${LONGEST}b`)).toThrow(
    `Secret "${LONGEST}b" has 254 characters: the API server refuses the object. Use at most 253 characters.`,
  );
});
