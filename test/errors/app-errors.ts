import { HttpsApp } from '../../lib';
import { attempt, type ErrorRow } from './attempt';

const host = (...hosts: string[]) => attempt({ app: { host: hosts } });
const container = (changes: object) => attempt({ app: { container: { image: 'httpbin:2', port: 8080, ...changes } } });
const of = (length: number, letter = 'a') => letter.repeat(length);

const LONG_HOST = `${of(63)}.${of(63, 'b')}.${of(63, 'c')}.${of(51, 'd')}.sample.com`;
const SECOND_APP = { host: 'application.sample.com', container: { image: 'httpbin:2', port: 8080 } };

/** Hosts, domains, names, ports and paths that cannot work. */
export const APP_ERRORS: readonly ErrorRow[] = [
  [
    'a host outside the platform’s domains',
    host('app.example.org'),
    'host "app.example.org" is outside domain "sample.com"',
    'external-dns is limited to that zone, so no record would be made',
    "Use a host under sample.com, or add the zone to the platform's domains.",
  ],
  [
    'a host that is not DNS-1123',
    host('my_app.sample.com'),
    'host "my_app.sample.com" is not a DNS-1123 name',
    'its label "my_app" is invalid',
    'Use lower-case letters, digits and "-" between dots, with a letter or digit at both ends.',
  ],
  [
    'a host over 253 characters',
    host(LONG_HOST),
    `host "${LONG_HOST}" is not a DNS-1123 name`,
    'it has 254 characters',
    'Use at most 253 characters.',
  ],
  [
    'a label over 63 characters',
    host(`${of(64)}.sample.com`),
    `host "${of(64)}.sample.com" is not a DNS-1123 name`,
    `its label "${of(64)}" has 64 characters`,
    'Use labels, the parts between dots, of at most 63 characters.',
  ],
  [
    'a bare wildcard',
    host('*'),
    'host "*" is a bare wildcard',
    'external-dns makes no record for it and no certificate can be issued for it',
    'Name the hosts, or use a wildcard below a domain, such as "*.sample.com".',
  ],
  [
    'a wildcard with HTTP-01',
    host('*.sample.com'),
    'wildcard host "*.sample.com" has no DNS-01 solver in issuer "letsencrypt"',
    'a CA validates wildcards by DNS-01 only',
    "Add it to the issuer's dns01, or list the hosts below sample.com one by one.",
  ],
  [
    'an upper-case host',
    host('App.sample.com'),
    'host "App.sample.com" has upper-case letters',
    'Kubernetes refuses them, and Istio compares hosts by their lower-case form',
    'Use "app.sample.com".',
  ],
  [
    'an IDN host',
    host('bücher.sample.com'),
    'host "bücher.sample.com" is written in Unicode',
    'DNS, certificates and Kubernetes hold the ASCII form of an internationalized name',
    'Use the punycode form "xn--bcher-kva.sample.com".',
  ],
  [
    'no host',
    host(),
    'HttpsHost "httpbin" has no host',
    'nothing could reach it',
    'Give a host, such as "application.sample.com", or a list of them.',
  ],
  [
    'one host twice in an app',
    host('a.sample.com', 'a.sample.com'),
    'host "a.sample.com" stands twice in the list of Gateway "apps-httpbin"',
    'its certificate would name it twice',
    'Leave out one of them.',
  ],
  [
    'one host twice on an entry point',
    attempt({
      more: ({ app, platform, apps }) => new HttpsApp(app, 'other', { platform, namespace: apps, ...SECOND_APP }),
    }),
    'host "application.sample.com" is declared twice on entry point "ssl", by Gateways "apps-httpbin" and "apps-other"',
    'the older Gateway wins whole, and certificate and routes of the other are dropped without an error',
    'Declare it once and bind several HttpsRoutes to it, or use another host or entry point.',
  ],
  [
    'an empty domain',
    attempt({ domains: [''] }),
    'domain "" is empty',
    'external-dns without a domain filter would manage every zone it can reach',
    'Give the DNS zone that the hosts belong to, such as "sample.com".',
  ],
  [
    'no domain',
    attempt({ domains: [] }),
    'domain "" is empty',
    'external-dns without a domain filter would manage every zone it can reach',
    'Give the DNS zone that the hosts belong to, such as "sample.com".',
  ],
  [
    'container port 0',
    container({ port: 0, servicePort: 80 }),
    'container port 0 is not a port number',
    'the API server refuses the object',
    'Use a whole number from 1 to 65535.',
  ],
  [
    'container port 65536',
    container({ port: 65536, servicePort: 80 }),
    'container port 65536 is not a port number',
    'the API server refuses the object',
    'Use a whole number from 1 to 65535.',
  ],
  [
    'service port 65536',
    container({ servicePort: 65536 }),
    'service port 65536 is not a port number',
    'the API server refuses the object',
    'Use a whole number from 1 to 65535.',
  ],
  [
    'port 0 of an existing Service',
    attempt({ app: { container: undefined, service: { name: 'grafana', ports: [0] } } }),
    'service port 0 is not a port number',
    'the API server refuses the object',
    'Use a whole number from 1 to 65535.',
  ],
  [
    'one path twice',
    attempt({ app: { paths: [{ path: '/api' }, { path: '/api/' }] } }),
    'path "/api/" (prefix) of HttpsRoute "httpbin" is matched twice',
    'the first match wins, so the second would never be used',
    'Remove one of them.',
  ],
  [
    'an app’s name over 63 characters',
    attempt({ id: of(64) }),
    `HttpsHost name "apps-${of(64)}" has 69 characters`,
    'Services, Gateways and label values have at most 63',
    'Use a shorter one; names in shared namespaces are <namespace>-<app>, so both count.',
  ],
  [
    'an app’s name that is too long behind its namespace',
    attempt({ id: of(60) }),
    `HttpsHost name "apps-${of(60)}" has 65 characters`,
    'Services, Gateways and label values have at most 63',
    'Use a shorter one; names in shared namespaces are <namespace>-<app>, so both count.',
  ],
  [
    'an object’s name over 63 characters',
    attempt({ app: { names: { gateway: of(64) } } }),
    `Gateway "${of(64)}" has 64 characters`,
    'Services, Gateways and label values have at most 63',
    'Use a shorter one; names in shared namespaces are <namespace>-<app>, so both count.',
  ],
  [
    'a namespace that is not there',
    attempt({ app: { namespace: undefined } }),
    'namespace undefined of HttpsHost "httpbin" is neither made by a chart nor declared',
    'the API server refuses objects in a namespace that nobody makes',
    'Pass a namespace of the platform (platform.namespaces.<name>), or Namespace.fromName("<name>") when it is made elsewhere.',
  ],
  [
    'a namespace that is a mere name',
    attempt({ app: { namespace: 'apps' } }),
    'namespace "apps" of HttpsHost "httpbin" is neither made by a chart nor declared',
    'the API server refuses objects in a namespace that nobody makes',
    'Pass a namespace of the platform (platform.namespaces.<name>), or Namespace.fromName("<name>") when it is made elsewhere.',
  ],
];
