import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const POD = `\
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  namespace: apps
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: password
  namespace: apps
---
apiVersion: v1
kind: Pod
metadata:
  name: mounts
  namespace: apps
spec:
  volumes:
    - name: tls
      secret:
        secretName: made-by-hand
    - name: maybe
      secret: { secretName: web-tls, optional: true }
    - name: settings
      configMap:
        name: settings
  containers:
    - name: one
      image: docker.io/library/busybox:1.37
      env:
        - name: PASSWORD
          valueFrom:
            secretKeyRef: { name: password, key: password }
`;

const OWN_TLS = `\
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: vault
  namespace: apps
spec:
  secretName: vault-server-tls
  dnsNames:
    - vault.apps.svc
  issuerRef:
    group: issuers.sample.com
    name: internal
---
apiVersion: v1
kind: Pod
metadata:
  name: vault
  namespace: apps
spec:
  volumes:
    - name: tls
      secret:
        secretName: vault-server-tls
  containers:
    - name: one
      image: docker.io/library/busybox:1.37
`;

export const fixture: CheckFixture = {
  good: { platform: streamOf(PLATFORM, POD), 'TLS of its own': streamOf(PLATFORM, OWN_TLS) },
  bad: [
    {
      slip: 'a ConfigMap with a typo',
      of: 'platform',
      line: 'name: settings',
      nth: 2,
      becomes: 'name: setings',
      finds: {
        code: 'AH155',
        object: 'Pod apps/mounts',
        path: 'spec.volumes[2].configMap.name',
        severity: 'warning',
        related: ['ConfigMap apps/settings'],
      },
    },
    {
      slip: 'a Secret with a typo',
      of: 'platform',
      line: 'secretKeyRef: { name: password, key: password }',
      becomes: 'secretKeyRef: { name: pasword, key: password }',
      finds: {
        code: 'AH155',
        object: 'Pod apps/mounts',
        path: 'spec.containers[0].env[0].valueFrom.secretKeyRef.name',
        related: ['ExternalSecret apps/password'],
      },
    },
    {
      slip: "a Secret of the gateway's namespace",
      of: 'platform',
      line: 'secretName: made-by-hand',
      becomes: 'secretName: web-tls',
      finds: {
        code: 'AH155',
        object: 'Pod apps/mounts',
        path: 'spec.volumes[0].secret.secretName',
        related: ['Certificate istio-ingress/web'],
      },
    },
    {
      slip: 'a word less than the Secret of a Certificate that nothing else uses',
      of: 'TLS of its own',
      line: 'secretName: vault-server-tls',
      nth: 2,
      becomes: 'secretName: vault-tls',
      complete: true,
      finds: {
        code: 'AH155',
        object: 'Pod apps/vault',
        path: 'spec.volumes[0].secret.secretName',
        severity: 'warning',
        related: ['Certificate apps/vault'],
      },
    },
  ],
};
