import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const object = 'Deployment istio-ingress/gateway';
const RESTRICTED = PLATFORM.replace(
  '  name: istio-ingress\n',
  '  name: istio-ingress\n  labels:\n    pod-security.kubernetes.io/enforce: restricted\n',
).replace(
  '          image: auto\n',
  `\
          image: auto
          securityContext:
            allowPrivilegeEscalation: false
            runAsNonRoot: true
            capabilities:
              drop: [ALL]
`,
);

export const fixture: CheckFixture = {
  good: { 'a restricted namespace': RESTRICTED },
  bad: [
    {
      slip: 'no seccomp profile',
      of: 'a restricted namespace',
      line: 'seccompProfile:',
      becomes: 'seccomp:',
      finds: {
        code: 'AH283',
        object,
        path: 'spec.template.spec.securityContext.seccompProfile',
        related: ['Namespace istio-ingress'],
      },
    },
    {
      slip: 'the network of the host',
      of: 'a restricted namespace',
      line: 'serviceAccountName: gateway',
      becomes: 'hostNetwork: true',
      finds: { code: 'AH284', object, path: 'spec.template.spec.hostNetwork' },
    },
  ],
};
