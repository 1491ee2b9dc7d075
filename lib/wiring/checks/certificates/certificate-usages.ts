import { defineCheck } from '../../define-check';
import { CERTIFICATE } from '../../graph/kinds';
import { didYouMean } from '../../near-name';

/** Upstream: cert-manager v1.21.2 pkg/apis/certmanager/v1 KeyUsage. */
const USAGES = [
  'signing',
  'digital signature',
  'content commitment',
  'key encipherment',
  'key agreement',
  'data encipherment',
  'cert sign',
  'crl sign',
  'encipher only',
  'decipher only',
  'any',
  'server auth',
  'client auth',
  'code signing',
  'email protection',
  's/mime',
  'ipsec end system',
  'ipsec tunnel',
  'ipsec user',
  'timestamping',
  'ocsp signing',
  'microsoft sgc',
  'netscape sgc',
];

export default defineCheck({
  id: 'certificate-usages',
  summary: 'A certificate may be used for what it is used for.',
  rows: [],
  sources: ['cert-manager v1.21.2 pkg/apis/certmanager/v1/types.go KeyUsage'],
  reads: [CERTIFICATE],
  messages: {
    AH417: {
      severity: 'error',
      hop: 'certificate',
      what: 'usage "{usage}" is not known',
      why: 'the API server refuses the Certificate',
      fix: 'Use the words of the API, such as digital signature, key encipherment, server auth.{suggestion}',
    },
  },
  run(graph, report) {
    for (const certificate of graph.own(CERTIFICATE)) {
      for (const field of certificate.get('spec', 'usages').items()) {
        const usage = field.text();
        if (usage === undefined || USAGES.includes(usage)) continue;
        report('AH417', field, { usage, suggestion: didYouMean(usage, USAGES) });
      }
    }
  },
});
