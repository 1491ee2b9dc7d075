import { type ExternalDnsArgs, externalDnsArgs } from '../../../lib/dns/args';

const argsOf = (changes: Partial<ExternalDnsArgs> = {}) =>
  externalDnsArgs({
    sources: ['istio-gateway'],
    filter: {
      name: 'external-dns-ssl',
      visibility: 'public',
      domains: ['sample.com'],
      annotation: { key: 'externaldns', value: 'ssl' },
      entryPoints: ['ssl'],
    },
    policy: 'upsert-only',
    ownerId: 'production',
    interval: '1m',
    events: true,
    logLevel: 'info',
    ...changes,
  });

test('the article’s arguments, with an owner of its own and an eye on events', () => {
  expect(argsOf()).toEqual([
    '--source=istio-gateway',
    '--annotation-filter=externaldns=ssl',
    '--domain-filter=sample.com',
    '--provider=aws',
    '--policy=upsert-only',
    '--aws-zone-type=public',
    '--registry=txt',
    '--txt-owner-id=production',
    '--interval=1m',
    '--events',
    '--log-level=info',
  ]);
});

test('each source and each zone has an argument', () => {
  const filter = {
    name: 'd',
    visibility: 'private',
    domains: ['a.com', 'b.com'],
    annotation: { key: 'k', value: 'v' },
  };
  const args = argsOf({
    sources: ['istio-gateway', 'service'],
    filter: { ...filter, visibility: 'private', entryPoints: [] },
    annotationPrefix: 'dns.company.io/',
  });
  expect(args.slice(0, 8)).toEqual([
    '--source=istio-gateway',
    '--source=service',
    '--annotation-filter=k=v',
    '--annotation-prefix=dns.company.io/',
    '--domain-filter=a.com',
    '--domain-filter=b.com',
    '--provider=aws',
    '--policy=upsert-only',
  ]);
});

test('events can be left alone', () => {
  expect(argsOf({ events: false })).not.toContain('--events');
});

test('a prefix without its slash is refused', () => {
  expect(() => argsOf({ annotationPrefix: 'dns.company.io' })).toThrow(
    'annotation prefix "dns.company.io" does not end with "/": external-dns exits at start. Use "dns.company.io/".',
  );
});

test('more arguments come last', () => {
  expect(argsOf({ extraArgs: ['--dry-run', '--regex-domain-filter=^(a=b|c)$'] }).slice(-2)).toEqual([
    '--dry-run',
    '--regex-domain-filter=^(a=b|c)$',
  ]);
});

test.each([
  ['--policy=sync', 'external-dns argument "--policy=sync" is there already, as --policy=upsert-only'],
  ['--events', 'external-dns argument "--events" is there already, as --events'],
  ['dry-run', 'external-dns argument "dry-run" is no flag'],
  ['=a', 'external-dns argument "=a" is no flag'],
])('the argument %s is refused', (extra, what) => {
  expect(() => argsOf({ extraArgs: [extra] })).toThrow(
    `${what}: external-dns exits at start, or takes more than it is meant to. ` +
      'Write --flag or --flag=value, and use the properties for what they set.',
  );
});
