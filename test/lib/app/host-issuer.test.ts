import { checkCovered, checkIssuer } from '../../../lib/app/host-issuer';
import type { IssuerRef } from '../../../lib/certificates/issuer-ref';
import type { ChallengeType, LetsEncryptEntryPointRef } from '../../../lib/entry-points/entry-point-ref';
import { Namespace } from '../../../lib/mesh/namespace';

const COMMON = {
  name: 'ssl',
  namespace: Namespace.fromName('istio-ingress'),
  selector: { istio: 'ssl' },
  scheme: 'internet-facing',
} as const;

const entryPoint = (challenge: ChallengeType): LetsEncryptEntryPointRef => ({
  ...COMMON,
  tlsEndsAt: 'gateway',
  challenge,
});

const ISSUER: IssuerRef = {
  kind: 'ClusterIssuer',
  name: 'letsencrypt',
  directory: 'https://acme.sample.com/directory',
  solvers: [{ challenge: 'http-01' }, { challenge: 'dns-01', dnsNames: ['*.sample.com'] }],
};

test('every host with a solver that the entry point answers is fine', () => {
  expect(() => checkIssuer(ISSUER, entryPoint('http-01'), ['a.sample.com', '*.sample.com'])).not.toThrow();
  expect(() => checkIssuer(ISSUER, entryPoint('dns-01'), ['*.sample.com'])).not.toThrow();
});

test('a wildcard needs DNS-01', () => {
  expect(() => checkIssuer(ISSUER, entryPoint('http-01'), ['a.sample.com', '*.b.sample.com'])).toThrow(
    'wildcard host "*.b.sample.com" has no DNS-01 solver in issuer "letsencrypt": a CA validates wildcards by DNS-01 only. ' +
      `Add it to the issuer's dns01, or list the hosts below b.sample.com one by one.`,
  );
});

test('a host that no solver takes is refused', () => {
  const issuer = { ...ISSUER, solvers: [{ challenge: 'dns-01', dnsZones: ['sample.com'] }] as const };
  expect(() => checkIssuer(issuer, entryPoint('http-01'), ['a.sample.org'])).toThrow(
    'host "a.sample.org" is taken by no solver of issuer "letsencrypt": its challenge could not be answered, so the Certificate ' +
      `stays pending. Add the host or its zone to the issuer's dns01, or give the issuer http01.`,
  );
});

test('HTTP-01 on an entry point that does not answer it is refused', () => {
  expect(() => checkIssuer(ISSUER, entryPoint('dns-01'), ['a.sample.com'])).toThrow(
    'issuer "letsencrypt" answers HTTP-01 for host "a.sample.com", but entry point "ssl" does not: the mesh serves challenges ' +
      'through another gateway, so the CA gets 404. Use an issuer with DNS-01 for this host, or the entry point that answers HTTP-01.',
  );
});

test('an Issuer serves its own namespace alone', () => {
  const issuer = { ...ISSUER, kind: 'Issuer', namespace: 'apps' } as const;
  expect(() => checkIssuer(issuer, entryPoint('http-01'), ['a.sample.com'])).toThrow(
    'Issuer "letsencrypt" is in namespace "apps" and entry point "ssl" in "istio-ingress": an Issuer serves Certificates of its own ' +
      'namespace, and the Certificate has to live with the gateway pods. Make the Issuer in "istio-ingress", or use a ClusterIssuer.',
  );
  const own = { ...issuer, namespace: 'istio-ingress' };
  expect(() => checkIssuer(own, entryPoint('http-01'), ['a.sample.com'])).not.toThrow();
});

test('the ACM certificate covers every host, a wildcard of one label only', () => {
  const acm = { ...COMMON, tlsEndsAt: 'load-balancer', certificateNames: ['*.sample.com', 'sample.com'] } as const;
  expect(() => checkCovered(acm, ['sample.com', 'a.sample.com', '*.sample.com'])).not.toThrow();
  expect(() => checkCovered(acm, ['a.sample.com', 'a.b.sample.com'])).toThrow(
    'host "a.b.sample.com" is not covered by the ACM certificate of entry point "ssl" (*.sample.com, sample.com): browsers refuse the ' +
      "connection; a wildcard stands for exactly one label. Use a host that it covers, or give the certificate more names (infra's Certificate stack, or whatever makes your certificates) and the hand-over too.",
  );
});
