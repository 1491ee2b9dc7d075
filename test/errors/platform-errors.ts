import { HttpsApp, LetsEncryptEntryPoint } from '../../lib';
import { attempt, attemptFromContract, type ErrorRow } from './attempt';

const certificate = (options: object) => attempt({ app: { certificate: options } });
const handover = (changes: object) => attempt({ handover: changes });
const acmArn = (arn: string) => handover({ certificates: [{ arn, names: ['*.sample.com'] }] });
const hosts = (count: number) => Array.from({ length: count }, (_, index) => `h${index}.sample.com`);

const CERTIFICATES = "(infra's Certificate stack, or whatever makes your certificates)";
const LONG_NAME = `${'a'.repeat(54)}.sample.com`;
const DEEP_APP = { host: 'a.b.sample.com', container: { image: 'httpbin:2', port: 8080 } };

/** Certificates, issuers, DNS, entry points, hand-overs and contracts that cannot work. */
export const PLATFORM_ERRORS: readonly ErrorRow[] = [
  [
    'an ARN of another service',
    acmArn('arn:aws:iam::111122223333:server-certificate/sample'),
    'certificate "arn:aws:iam::111122223333:server-certificate/sample" is not the ARN of an ACM certificate',
    'a load balancer serves certificates of AWS Certificate Manager only',
    `Give an ARN of the form arn:aws:acm:eu-west-1:<account>:certificate/<id> ${CERTIFICATES}.`,
  ],
  [
    'an ARN of another region',
    acmArn('arn:aws:acm:us-east-1:111122223333:certificate/sample'),
    'certificate "arn:aws:acm:us-east-1:111122223333:certificate/sample" is in region us-east-1',
    'load balancers of a cluster in eu-west-1 can only serve certificates of eu-west-1',
    `Request the certificate in eu-west-1 and give its ARN ${CERTIFICATES}.`,
  ],
  [
    'no ACM ARN',
    handover({ certificates: [] }),
    'entry point "acm" names no ACM certificate, and the hand-over lists none',
    'its load balancer ends TLS and needs exactly one',
    `Add the ARN and the names of an ACM certificate to "certificates" of the hand-over ${CERTIFICATES}.`,
  ],
  [
    'a host that the ACM certificate does not cover',
    attempt({
      more: ({ app, platform, apps, acm }) =>
        new HttpsApp(app, 'deep', { platform, namespace: apps, entryPoint: acm, ...DEEP_APP }),
    }),
    'host "a.b.sample.com" is not covered by the ACM certificate of entry point "acm" (*.sample.com, sample.com)',
    'browsers refuse the connection; a wildcard stands for exactly one label',
    `Use a host that it covers, or give the certificate more names ${CERTIFICATES} and the hand-over too.`,
  ],
  [
    'an e-mail at example.com',
    attempt({ issuer: { email: 'me@example.com' } }),
    'e-mail "me@example.com" is in the reserved domain example.com',
    'the ACME server refuses the account, so the issuer never becomes Ready',
    'Give an address that is read, or none: it is optional.',
  ],
  [
    'an e-mail at example.org',
    attempt({ issuer: { email: 'me@example.org' } }),
    'e-mail "me@example.org" is in the reserved domain example.org',
    'the ACME server refuses the account, so the issuer never becomes Ready',
    'Give an address that is read, or none: it is optional.',
  ],
  [
    'a common name over 64 characters',
    attempt({ app: { host: LONG_NAME, certificate: { commonName: LONG_NAME } } }),
    `common name "${LONG_NAME}" has 65 characters`,
    "X.509 allows 64, and cert-manager's webhook refuses the Certificate",
    'Leave it out: clients read the host names alone.',
  ],
  [
    'a common name that is no host',
    certificate({ commonName: 'sample.com' }),
    'common name "sample.com" is not among the hosts',
    'an ACME server refuses a request whose common name it has not validated',
    'Use one of application.sample.com, or leave it out.',
  ],
  [
    'more hosts than the usual ACME profile allows',
    attempt({ app: { host: hosts(101) } }),
    'one certificate has 101 hosts',
    "Let's Encrypt refuses an order of profile classic for more than 100",
    'Use at most 100 hosts: split them over several apps, or use a wildcard.',
  ],
  [
    'more hosts than a chosen ACME profile allows',
    attempt({ issuer: { profile: 'tlsserver' }, app: { host: hosts(26) } }),
    'one certificate has 26 hosts',
    "Let's Encrypt refuses an order of profile tlsserver for more than 25",
    'Use at most 25 hosts: split them over several apps, or use a wildcard.',
  ],
  [
    'a renewal longer than the lifetime',
    certificate({ renewBefore: '2160h' }),
    'renewBefore "2160h" is not shorter than the 1080 hours that certificates of profile classic last',
    'cert-manager would renew without end and run into rate limits, or ignore the value',
    'Use less, such as "360h", or leave it out.',
  ],
  [
    'a renewal in days',
    certificate({ renewBefore: '30d' }),
    'renewBefore "30d" is no Go duration',
    'the API server refuses the object',
    'Go has no unit for days: write "720h".',
  ],
  [
    'an interval in days',
    attempt({ dns: { interval: '1d' } }),
    'external-dns interval "1d" is no Go duration',
    'the API server refuses the object',
    'Go has no unit for days: write "24h".',
  ],
  [
    'no policy',
    attempt({ dns: { policy: undefined } }),
    'external-dns policy is missing',
    'external-dns exits at start without a policy that it knows',
    'Choose one of upsert-only, sync, create-only.',
  ],
  [
    'a domain that no domain filter contains',
    attempt({ dns: { zones: [{ name: 'shop.sample.com', id: 'Z1', visibility: 'public' }] } }),
    'domain "sample.com" is in no domain filter of external-dns (shop.sample.com)',
    'no record would be made for its hosts',
    'Give an ExternalDns the zone "sample.com", or leave the domain out.',
  ],
  [
    'a host that no domain filter of its entry point contains',
    attempt({ dns: { entryPoints: [] } }),
    'no external-dns instance makes a record for host "application.sample.com" on entry point "ssl"',
    'none serves it, so the name would not resolve',
    'Give an ExternalDns that serves this entry point the zone of the host.',
  ],
  [
    'two entry points that need HTTP-01',
    attempt({ more: ({ edge, gateway }) => new LetsEncryptEntryPoint(edge, 'other', gateway) }),
    'entry points "ssl" and "other" both need HTTP-01',
    'a mesh has one ingressSelector, so challenges that reach the other gateway get 404',
    "Set challenge: 'dns-01' on one of them.",
  ],
  [
    'a contract of an unknown version',
    attemptFromContract({ version: 2 }),
    'platform contract platform.contract.json is not valid: /version is 2 and must be 1',
    'a value that is not understood would be silently ignored',
    'Correct it; the keys and values that are allowed stand in cdk8s-auto-https/schemas/platform.contract.schema.json.',
  ],
  [
    'a contract with an unknown key',
    attemptFromContract({ domain: 'sample.com' }),
    'platform contract platform.contract.json is not valid: / has the unknown key "domain"',
    'a value that is not understood would be silently ignored',
    'Correct it; the keys and values that are allowed stand in cdk8s-auto-https/schemas/platform.contract.schema.json.',
  ],
  [
    'a hand-over of an unknown version',
    handover({ version: 2 }),
    'hand-over handover.json has version 2',
    'this release of cdk8s-auto-https reads version 1 alone',
    "Have version 1 written (infra's Identity stack, or whatever writes your hand-over), or use a release that reads this one.",
  ],
  [
    'a hand-over with an unknown key',
    handover({ zone: 'sample.com' }),
    'hand-over handover.json is not valid: / has the unknown key "zone"',
    'a value that is not understood would be silently ignored',
    'Correct it; the keys and values that are allowed stand in cdk8s-auto-https/schemas/handover.schema.json.',
  ],
  [
    'the sample hand-over with another domain',
    attempt({ domains: ['company.io'] }),
    'domain "company.io" is used with the sample hand-over',
    'its zone ids, role and certificate ARNs are made up, for sample.com alone',
    'Write a handover.json with the facts of your cluster (handover.sample.json shows the form), without "sample".',
  ],
];
