import { add, give, giveItem, remove, set, take } from '../mutation/edit';
import type { Mutation } from '../mutation/mutation';
import { CERTIFICATE, GATEWAY, HOST, HOST_FILE, ISSUER, manifest } from './objects';
import { notIssued, REDIRECTED, refused, tlsBroken, unharmed } from './seen';

const LONG_NAME = `${'long.'.repeat(11)}sample.com`;

/** The Certificate and its issuer. */
export const CERTIFICATE_SLIPS: readonly Mutation[] = [
  {
    name: 'issuer-kind-omitted',
    rows: [48],
    setup: 'plain',
    edits: [take(CERTIFICATE, '/spec/issuerRef/kind', 'ClusterIssuer')],
    expect: notIssued('issuer not found', /^certificate: .* False/, { http: REDIRECTED }),
  },
  {
    name: 'issuer-name-typo',
    rows: [49],
    setup: 'plain',
    edits: [set(CERTIFICATE, '/spec/issuerRef/name', 'letsencrypt-staging', 'letsencrypt-stagging')],
    expect: notIssued('Certificate pending', /^certificate: .* False/, { http: REDIRECTED }),
  },
  {
    name: 'cert-manager-annotation-on-a-gateway',
    rows: [52],
    setup: 'plain',
    given: [give(GATEWAY, '/metadata/annotations/cert-manager.io~1cluster-issuer', 'letsencrypt-staging')],
    edits: [remove(CERTIFICATE)],
    expect: tlsBroken('nothing happens', { certificate: /^none$/ }),
  },
  {
    name: 'acme-profile-unknown',
    rows: [53],
    setup: 'plain',
    edits: [give(ISSUER, '/spec/acme/profile', 'clasic')],
    expect: notIssued('order fails', /profile/),
  },
  {
    name: 'renew-before-the-whole-duration',
    rows: [54],
    setup: 'after-good-state',
    given: [give(CERTIFICATE, '/spec/duration', '2160h')],
    edits: [give(CERTIFICATE, '/spec/renewBefore', '2160h')],
    expect: refused('webhook rejects', /renewBefore|duration/),
  },
  {
    name: 'duration-in-days',
    rows: [59],
    setup: 'after-good-state',
    edits: [give(CERTIFICATE, '/spec/duration', '90d')],
    expect: refused('rejected', /unknown unit|invalid duration|Invalid value|unable to parse/),
  },
  {
    name: 'common-name-too-long',
    rows: [56],
    setup: 'after-good-state',
    given: [giveItem(CERTIFICATE, '/spec/dnsNames', LONG_NAME)],
    edits: [give(CERTIFICATE, '/spec/commonName', LONG_NAME)],
    expect: refused('webhook rejects', /64/),
  },
  {
    name: 'common-name-not-among-the-names',
    rows: [108],
    setup: 'after-good-state',
    edits: [give(CERTIFICATE, '/spec/commonName', 'www.sample.com')],
    expect: refused('rejected by webhook', /denied the request/),
  },
  {
    name: 'certificate-of-an-unresolvable-name-too',
    rows: [63],
    setup: 'plain',
    edits: [giveItem(CERTIFICATE, '/spec/dnsNames', 'nowhere.sample.com')],
    expect: notIssued('no such host: none of the names gets a certificate', /no such host|NXDOMAIN/),
  },
  {
    name: 'two-certificates-one-secret',
    rows: [66],
    setup: 'after-good-state',
    edits: [
      add(
        HOST_FILE,
        manifest('cert-manager.io/v1', 'Certificate', 'istio-ingress/second', {
          spec: {
            dnsNames: [HOST],
            issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt-staging' },
            secretName: HOST,
          },
        }),
      ),
    ],
    expect: unharmed('the second Certificate stays not Ready', {
      said: /^certificate: second (False|.*IncorrectCertificate)/,
    }),
  },
  {
    name: 'account-binding-without-secret',
    rows: [109],
    setup: 'plain',
    edits: [
      give(ISSUER, '/spec/acme/externalAccountBinding', { keyID: 'one', keySecretRef: { name: 'eab', key: 'secret' } }),
    ],
    expect: notIssued('issuer not Ready', /^issuer: .* False/, { http: REDIRECTED }),
  },
];
