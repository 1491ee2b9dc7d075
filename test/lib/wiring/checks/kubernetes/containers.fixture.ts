import type { CheckFixture } from '../fixture';
import { PLATFORM, streamOf } from '../platform-tree';

const TWO = `\
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: two
  namespace: apps
spec:
  selector: { matchLabels: { app: two } }
  template:
    metadata:
      labels: { app: two }
    spec:
      containers:
        - name: one
          image: docker.io/library/busybox:1.37
        - name: two
          image: docker.io/library/busybox:1.37
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: one
  namespace: apps
spec:
  selector: { matchLabels: { app: one } }
  template:
    metadata:
      labels: { app: one }
    spec:
      containers: [{ name: single, image: docker.io/library/busybox:1.37 }]
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: patched
  namespace: apps
spec:
  template:
    spec:
      containers:
        - name: three
`;

/** Injection adds the image before the Pod is judged. */
const INJECTED = `\
apiVersion: v1
kind: Pod
metadata:
  name: debug
  namespace: apps
spec:
  containers:
    - name: istio-proxy
    - name: shell
      image: docker.io/library/busybox:1.37
`;

export const fixture: CheckFixture = {
  good: {
    platform: PLATFORM,
    'a Pod with the container of the sidecar': streamOf(PLATFORM, INJECTED),
    'two containers, and a patch': streamOf(PLATFORM, TWO),
  },
  bad: [
    {
      slip: 'no containers',
      of: 'two containers, and a patch',
      line: 'containers: [{ name: single, image: docker.io/library/busybox:1.37 }]',
      becomes: 'containers: []',
      finds: {
        code: 'AH148',
        object: 'StatefulSet apps/one',
        path: 'spec.template.spec.containers',
        severity: 'error',
      },
    },
    {
      slip: 'no image',
      of: 'two containers, and a patch',
      line: 'containers: [{ name: single, image: docker.io/library/busybox:1.37 }]',
      becomes: 'containers: [{ name: single }]',
      finds: { code: 'AH149', object: 'StatefulSet apps/one', path: 'spec.template.spec.containers[0]' },
    },
    {
      slip: 'one name twice',
      of: 'two containers, and a patch',
      line: '- name: two',
      becomes: '- name: one',
      finds: { code: 'AH150', object: 'StatefulSet apps/two', path: 'spec.template.spec.containers[1].name' },
    },
    {
      slip: 'the name of a container with an underscore',
      of: 'two containers, and a patch',
      line: '- name: two',
      becomes: '- name: the_two',
      finds: { code: 'AH151', object: 'StatefulSet apps/two', path: 'spec.template.spec.containers[1].name' },
    },
    {
      slip: 'the name of a port too long',
      of: 'platform',
      line: '- name: http',
      nth: 2,
      becomes: '- name: http-of-the-whole-app',
      finds: { code: 'AH151', object: 'Deployment apps/web', path: 'spec.template.spec.containers[0].ports[0].name' },
    },
  ],
};
