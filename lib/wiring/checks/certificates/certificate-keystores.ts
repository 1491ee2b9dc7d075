import { defineCheck } from '../../define-check';
import { CERTIFICATE } from '../../graph/kinds';

export default defineCheck({
  id: 'certificate-keystores',
  summary: 'A keystore has one password.',
  rows: [],
  sources: ['cert-manager v1.21.2 internal/apis/certmanager/validation/certificate.go validateKeystores'],
  reads: [CERTIFICATE],
  messages: {
    AH418: {
      severity: 'error',
      hop: 'certificate',
      what: 'keystore {kind} has {problem}',
      why: 'the webhook of cert-manager refuses the Certificate',
      fix: 'Set exactly one of passwordSecretRef and password.',
    },
  },
  run(graph, report) {
    for (const certificate of graph.own(CERTIFICATE)) {
      for (const kind of ['jks', 'pkcs12']) {
        const store = certificate.get('spec', 'keystores', kind);
        if (!store.isSet || store.isUnknown) continue;
        const [password, reference] = [store.get('password'), store.get('passwordSecretRef', 'name')];
        if (password.isSet === (reference.isSet && reference.value !== '')) {
          report('AH418', store, {
            kind,
            problem: password.isSet ? 'both a password and a reference to one' : 'no password',
          });
        }
      }
    }
  },
});
