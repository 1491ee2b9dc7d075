import { defineCheck } from '../../define-check';
import { CERTIFICATE } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

/** Signatures that suit each algorithm. Upstream: cert-manager v1.21.2 validation/certificate.go keyAlgToAllowedSigAlgs. */
const SIGNATURES: Readonly<Record<string, readonly string[]>> = {
  RSA: ['SHA256WithRSA', 'SHA384WithRSA', 'SHA512WithRSA'],
  ECDSA: ['ECDSAWithSHA256', 'ECDSAWithSHA384', 'ECDSAWithSHA512'],
  Ed25519: ['PureEd25519'],
};

export default defineCheck({
  id: 'certificate-private-key',
  summary: 'Algorithm, size and signature of a private key go together.',
  rows: [],
  sources: ['cert-manager v1.21.2 internal/apis/certmanager/validation/certificate.go'],
  reads: [CERTIFICATE],
  messages: {
    AH415: {
      severity: 'error',
      hop: 'certificate',
      what: '{field} "{value}" is not one of {allowed}',
      why: 'the API server or the webhook of cert-manager refuses the Certificate',
      fix: 'Use one of {allowed}.',
    },
    AH416: {
      severity: 'error',
      hop: 'certificate',
      what: 'size {size} is none for {algorithm}',
      why: 'the webhook of cert-manager refuses the Certificate',
      fix: 'Use {allowed}.',
    },
  },
  run(graph, report) {
    for (const certificate of graph.own(CERTIFICATE)) {
      const [spec, key] = [certificate.get('spec'), certificate.get('spec', 'privateKey')];
      const algorithm = key.get('algorithm').isUnknown ? undefined : key.get('algorithm').text() || 'RSA';
      const fields: readonly [string, Field, readonly string[]][] = [
        ['algorithm', key.get('algorithm'), Object.keys(SIGNATURES)],
        ['encoding', key.get('encoding'), ['PKCS1', 'PKCS8']],
        ['rotationPolicy', key.get('rotationPolicy'), ['Never', 'Always']],
        ['signatureAlgorithm', spec.get('signatureAlgorithm'), SIGNATURES[algorithm ?? ''] ?? []],
      ];
      for (const [field, at, allowed] of fields) {
        const value = at.text();
        if (!value || allowed.length === 0 || allowed.includes(value)) continue;
        report('AH415', at, { field, value, allowed: allowed.join(', ') });
      }
      const allowed = sizeProblem(algorithm, key.get('size').number() ?? 0);
      if (allowed)
        report('AH416', key.get('size'), { size: key.get('size').number() ?? 0, algorithm: algorithm ?? '', allowed });
    }
  },
});

/** Which sizes an algorithm allows, where a size is none of them. */
function sizeProblem(algorithm: string | undefined, size: number): string | undefined {
  if (size <= 0) return undefined;
  if (algorithm === 'RSA') return size >= 2048 && size <= 8192 ? undefined : 'a size between 2048 and 8192';
  if (algorithm === 'ECDSA') return [256, 384, 521].includes(size) ? undefined : '256, 384 or 521';
  return undefined;
}
