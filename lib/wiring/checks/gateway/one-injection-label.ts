import { defineCheck } from '../../define-check';
import { INJECTION, REVISION } from '../../graph/istio/injection';
import { NAMESPACE } from '../../graph/kinds';

const MODE = 'istio.io/dataplane-mode';

export default defineCheck({
  id: 'one-injection-label',
  summary: 'A namespace says in one way alone which proxy its pods get.',
  rows: [24],
  alsoKnownAs: ['IST0123'],
  sources: [
    'istio istio-discovery/templates/mutatingwebhook.yaml',
    'istio pkg/config/analysis/analyzers/injection/injection.go',
  ],
  reads: [NAMESPACE],
  messages: {
    AH278: {
      severity: 'warning',
      hop: 'pods',
      what: 'the namespace has istio-injection: enabled and istio.io/rev: {revision}',
      why: 'istio-injection wins: the pods get the proxy of the default revision, or none where there is no such, and revision {revision} skips the namespace',
      fix: 'Take one of the two labels out; for revision {revision} it is istio-injection.',
    },
    AH279: {
      severity: 'warning',
      hop: 'pods',
      what: 'the namespace has {label} and istio.io/dataplane-mode: ambient',
      why: 'pods with a sidecar are left out of ambient, so that new pods and old ones are in the mesh in different ways',
      fix: 'Take one of the two labels out.',
    },
  },
  run(graph, report) {
    for (const namespace of graph.own(NAMESPACE)) {
      const isEnabled = namespace.label(INJECTION).text() === 'enabled';
      const revision = namespace.label(REVISION).text();
      if (isEnabled && revision !== undefined && revision !== 'default') {
        report('AH278', namespace.label(INJECTION), { revision });
      }
      const label = isEnabled ? `${INJECTION}: enabled` : `${REVISION}: ${revision}`;
      const isSidecar = isEnabled || (revision !== undefined && !namespace.label(INJECTION).isSet);
      if (isSidecar && namespace.label(MODE).text() === 'ambient') report('AH279', namespace.label(MODE), { label });
    }
  },
});
