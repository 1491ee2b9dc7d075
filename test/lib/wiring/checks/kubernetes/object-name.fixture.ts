import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const OTHERS = `\
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: Sample:Viewer
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: web.sample.com
  namespace: apps
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: CONFIG_NAME
  namespace: apps
`;

export const fixture: CheckFixture = {
  good: { platform: PLATFORM, 'roles, dots, and names to fill in': streamOf(PLATFORM, OTHERS) },
  bad: [
    {
      slip: 'an underscore',
      of: 'platform',
      line: 'name: gateway-secrets',
      nth: 1,
      becomes: 'name: gateway-secrets\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: my_config',
      finds: { code: 'AH145', object: 'ConfigMap istio-ingress/my_config', path: 'metadata.name', severity: 'error' },
    },
    {
      slip: 'a dot in the name of a Service',
      of: 'roles, dots, and names to fill in',
      line: 'kind: ConfigMap',
      nth: 1,
      becomes: 'kind: Service',
      finds: { code: 'AH145', object: 'Service apps/web.sample.com', path: 'metadata.name' },
    },
    {
      slip: 'a namespace in capitals',
      of: 'roles, dots, and names to fill in',
      line: 'namespace: apps',
      nth: 4,
      becomes: 'namespace: Apps',
      finds: { code: 'AH145', object: 'ConfigMap Apps/web.sample.com', path: 'metadata.namespace' },
    },
  ],
};
