import { parseStream } from '../../../lib/manifests/parse-stream';
import { allCodes } from '../../../lib/report/codes';
import { type CheckOptions, type CheckResult, checkManifests } from '../../../lib/wiring/check-manifests';
import { fileFinding } from '../../../lib/wiring/file-finding';
import { TWO_CHECKS } from '../wiring/two-checks';

const TREE = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: shop, namespace: apps }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: shop, namespace: apps }
spec: { hosts: [shop.sample.com], gateways: [shap] }
---
apiVersion: v1
kind: Service
metadata: { name: odd, namespace: apps }
spec: { type: 'Odd <&"> 100%' }
---
apiVersion: v1
kind: Service
metadata: { name: balanced, namespace: apps }
spec: { type: LoadBalancer }
---
apiVersion: v1
kind: Service
metadata: { name: quiet, namespace: apps, annotations: { cdk8s-auto-https/ignore: AH903 it is enough } }
---
apiVersion: v1
kind: Service
metadata: { name: plain, namespace: apps }
`;

const BROKEN = fileFinding({
  code: 'AH001',
  severity: 'error',
  file: 'dist/broken, a: b.yaml',
  line: 7,
  what: 'not YAML: bad',
  why: 'it is refused',
  fix: 'Correct it.',
});

function resultOf(yaml: string, file: string, options: CheckOptions = {}): CheckResult {
  return checkManifests(parseStream(yaml, file).manifests, { checks: TWO_CHECKS, ...options });
}

/** One finding of every kind: with a host and without, of a file, silenced, not decided. */
export const SAMPLE: CheckResult = resultOf(TREE, 'dist/web.yaml', { found: [BROKEN] });

/** A tree in which nothing is wrong. */
export const CLEAN: CheckResult = resultOf(
  `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: shop, namespace: apps }
spec: { hosts: [shop.sample.com], gateways: [shop] }
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: shop, namespace: apps }
`,
  'dist/web.yaml',
);

/** What was made in memory: it stands nowhere. */
export const IN_MEMORY: CheckResult = checkManifests(
  [{ object: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'plain' } } }],
  { checks: TWO_CHECKS },
);

export const OPTIONS = { subject: 'dist', version: '1.2.3', codes: allCodes(TWO_CHECKS) };
