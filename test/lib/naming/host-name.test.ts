import fc from 'fast-check';

import {
  certificateCovers,
  domainName,
  hostName,
  isWildcard,
  isWithin,
  patternMatches,
} from '../../../lib/naming/host-name';

const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,20}[a-z0-9])?$/);
const name = fc.array(label, { minLength: 2, maxLength: 6 }).map((labels) => labels.join('.'));
const host = fc.tuple(fc.constantFrom('', '*.'), name).map((parts) => parts.join(''));

describe('a host', () => {
  test('of valid labels is taken as it is, with or without a wildcard', () => {
    fc.assert(fc.property(host, (each) => expect(hostName(each)).toBe(each)));
  });

  test('has up to 253 characters, in labels of up to 63', () => {
    const longest = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}`;
    expect(hostName(longest)).toHaveLength(253);
  });

  test('that is taken is one that Kubernetes and DNS take', () => {
    const anything = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '-', '.', '*', 'A', '_', 'ü') }));
    fc.assert(
      fc.property(anything, (text) => {
        let taken: string;
        try {
          taken = hostName(text);
        } catch (error) {
          expect(error).toMatchObject({ name: 'InvalidInputError' });
          return;
        }
        expect(taken).toMatch(/^(\*\.)?([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\.)+[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
        expect(taken.length).toBeLessThanOrEqual(253);
      }),
    );
  });

  test('in upper case is refused with its lower-case form, which is taken', () => {
    fc.assert(
      fc.property(host, (each) => {
        fc.pre(each !== each.toUpperCase());
        expect(() => hostName(each.toUpperCase())).toThrow(`has upper-case letters: Kubernetes refuses them`);
        expect(() => hostName(each.toUpperCase())).toThrow(`Use "${each}".`);
      }),
    );
  });

  test.each([
    ['bücher.sample.com', 'Use the punycode form "xn--bcher-kva.sample.com".'],
    ['*.Bücher.sample.com', 'Use the punycode form "*.xn--bcher-kva.sample.com".'],
    ['bü cher.sample.com', 'Use the punycode form.'],
  ])('in Unicode, %s, is refused with the form that DNS has, if there is one', (unicode, fix) => {
    expect(() => hostName(unicode)).toThrow(
      `host "${unicode}" is written in Unicode: DNS, certificates and Kubernetes hold the ASCII form of an internationalized name. ${fix}`,
    );
  });

  const LONG = `${'a.'.repeat(124)}sample`;
  test.each<[unknown, string]>([
    ['', 'host "" is not a DNS-1123 name: it is empty. Give a fully qualified name, such as "application.sample.com".'],
    [undefined, 'host "" is not a DNS-1123 name: it is empty.'],
    [80, 'host "80" is not a DNS-1123 name: it is no text. Give a fully qualified name'],
    [
      '*',
      'host "*" is a bare wildcard: external-dns makes no record for it and no certificate can be issued for it. Name the hosts, or use a wildcard below a domain, such as "*.sample.com".',
    ],
    [LONG, `host "${LONG}" is not a DNS-1123 name: it has 254 characters. Use at most 253 characters.`],
    [
      `${'a'.repeat(64)}.com`,
      `is not a DNS-1123 name: its label "${'a'.repeat(64)}" has 64 characters. Use labels, the parts between dots, of at most 63 characters.`,
    ],
    [
      'localhost',
      'host "localhost" is not a DNS-1123 name: it is no fully qualified name. Give the whole name, such as "application.sample.com".',
    ],
    ['*.com', 'host "*.com" is not a DNS-1123 name: it is no fully qualified name.'],
    [
      'my_app.sample.com',
      'host "my_app.sample.com" is not a DNS-1123 name: its label "my_app" is invalid. Use lower-case letters, digits and "-" between dots, with a letter or digit at both ends.',
    ],
    ['a.*.sample.com', 'its label "*" is invalid.'],
    ['-a.sample.com', 'its label "-a" is invalid.'],
    ['sample.com.', 'host "sample.com." is not a DNS-1123 name: it has an empty label. Leave out the surplus dot.'],
    ['a..sample.com', 'it has an empty label. Leave out the surplus dot.'],
  ])('%p is refused', (bad, message) => {
    expect(() => hostName(bad as string)).toThrow(message);
  });
});

describe('a domain', () => {
  test('is a host without wildcard', () => {
    fc.assert(fc.property(name, (each) => expect(domainName(each)).toBe(each)));
  });

  test.each<[unknown, string]>([
    [
      '',
      'domain "" is empty: external-dns without a domain filter would manage every zone it can reach. Give the DNS zone that the hosts belong to, such as "sample.com".',
    ],
    [undefined, 'domain "" is empty:'],
    [
      '*.sample.com',
      'domain "*.sample.com" is a wildcard: a domain is a DNS zone, and zones have no wildcards. Use "sample.com".',
    ],
    ['Sample.com', 'domain "Sample.com" has upper-case letters:'],
    ['*', 'domain "*" is a bare wildcard:'],
    ['bücher.com', 'domain "bücher.com" is written in Unicode:'],
    ['sample_1.com', 'domain "sample_1.com" is not a DNS-1123 name: its label "sample_1" is invalid.'],
  ])('%p is refused', (bad, message) => {
    expect(() => domainName(bad as string)).toThrow(message);
  });
});

test('a wildcard is told by its first label', () => {
  expect(['*.sample.com', 'a.sample.com', '*', '*a.sample.com'].map(isWildcard)).toEqual([true, false, false, false]);
});

describe('a host is within a domain', () => {
  test('if its last labels are the domain’s, wildcard or not', () => {
    fc.assert(
      fc.property(host, name, (each, domain) => {
        expect(isWithin(domain, domain)).toBe(true);
        expect(isWithin(`${each}.${domain}`, domain)).toBe(true);
        expect(isWithin(each, domain)).toBe(endsWithLabels(each, domain));
      }),
    );
  });

  test('and not if only its letters end like it', () => {
    expect(isWithin('notsample.com', 'sample.com')).toBe(false);
    expect(isWithin('*.notsample.com', 'sample.com')).toBe(false);
    expect(isWithin('*.sample.com', 'sample.com')).toBe(true);
  });
});

function endsWithLabels(each: string, domain: string): boolean {
  const labels = domain.split('.');
  return (
    each
      .split('.')
      .filter((part) => part !== '*')
      .slice(-labels.length)
      .join('.') === domain
  );
}

describe('a certificate for *.sample.com', () => {
  test('covers every host one label below, and no other', () => {
    fc.assert(
      fc.property(label, label, name, (one, two, domain) => {
        expect(certificateCovers(`*.${domain}`, `${one}.${domain}`)).toBe(true);
        expect(certificateCovers(`*.${domain}`, domain)).toBe(false);
        expect(certificateCovers(`*.${domain}`, `${two}.${one}.${domain}`)).toBe(false);
      }),
    );
  });

  test('covers the wildcard itself, and a certificate for a host covers that host alone', () => {
    fc.assert(
      fc.property(host, host, (one, other) => {
        expect(certificateCovers(one, one)).toBe(true);
        if (!isWildcard(one) && one !== other) expect(certificateCovers(one, other)).toBe(false);
      }),
    );
  });

  test('does not cover the wildcards of other domains', () => {
    expect(certificateCovers('*.sample.com', '*.other.com')).toBe(false);
    expect(certificateCovers('*.sample.com', '*.a.sample.com')).toBe(false);
  });

  test('covers nothing that Istio’s pattern of the same text does not match', () => {
    fc.assert(
      fc.property(host, host, (pattern, each) => {
        const below = each.replace('*', 'a');
        if (certificateCovers(pattern, below)) expect(patternMatches(pattern, below)).toBe(true);
      }),
    );
  });
});

describe('an Istio host pattern *.sample.com', () => {
  test('matches hosts at any depth below, and not the domain', () => {
    fc.assert(
      fc.property(name, name, (below, domain) => {
        expect(patternMatches(`*.${domain}`, `${below}.${domain}`)).toBe(true);
        expect(patternMatches(`*.${domain}`, domain)).toBe(false);
        expect(patternMatches(domain, domain)).toBe(true);
      }),
    );
  });

  test('does not match what only ends in the same letters', () => {
    expect(patternMatches('*.sample.com', 'notsample.com')).toBe(false);
    expect(patternMatches('sample.com', 'a.sample.com')).toBe(false);
  });
});
