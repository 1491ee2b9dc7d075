import type { CheckFixture } from '../fixture';
import { streamOf } from '../platform-tree';
import { OTHER_RULE, SUBSET } from './subset-tree';

export const fixture: CheckFixture = {
  good: {
    "in the app's namespace": SUBSET,
    'in the root namespace': SUBSET.replace(
      '  namespace: apps\nspec:\n  host: web.apps',
      '  namespace: istio-system\nspec:\n  host: web.apps',
    ),
    'beside a DestinationRule for others': streamOf(SUBSET, OTHER_RULE),
    'exported to the gateway': SUBSET.replace(
      'spec:\n  host: web.apps',
      'spec:\n  exportTo: [istio-ingress]\n  host: web.apps',
    ),
  },
  bad: [
    {
      slip: 'a typo in the subset',
      of: "in the app's namespace",
      line: 'subset: v1',
      becomes: 'subset: v11',
      finds: {
        code: 'AH327',
        object: 'VirtualService apps/web',
        path: 'spec.http[0].route[0].destination.subset',
        related: ['DestinationRule apps/web'],
        severity: 'warning',
      },
    },
    {
      slip: 'in a namespace that does not count',
      of: 'in the root namespace',
      line: 'namespace: istio-system',
      becomes: 'namespace: external-dns',
      finds: { code: 'AH328', object: 'DestinationRule external-dns/web', path: '', severity: 'error' },
    },
    {
      slip: 'exported to its own namespace alone',
      of: 'exported to the gateway',
      line: 'exportTo: [istio-ingress]',
      becomes: 'exportTo: ["."]',
      finds: { code: 'AH328', object: 'DestinationRule apps/web', path: 'spec.exportTo' },
    },
    {
      slip: 'a wildcard beside the gateway hides it',
      of: 'beside a DestinationRule for others',
      line: 'host: "*.tools.svc.cluster.local"',
      becomes: 'host: "*.apps.svc.cluster.local"',
      finds: {
        code: 'AH329',
        object: 'DestinationRule istio-ingress/everything',
        path: 'spec.host',
        related: ['DestinationRule apps/web'],
        severity: 'error',
      },
    },
  ],
};
