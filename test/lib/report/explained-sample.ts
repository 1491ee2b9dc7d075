import { parseStream } from '../../../lib/manifests/parse-stream';
import type { Explained } from '../../../lib/report/explain-options';
import { type Explanation, explain } from '../../../lib/wiring/trace/explain';
import { PLATFORM } from '../wiring/checks/platform-tree';

export const HOST = 'web.sample.com';
const SERVER = '    - port: {number: 80, name: http, protocol: HTTP}\n      hosts: [apps/web.sample.com]\n';
const REDIRECT = '    - match: [{port: 80}]\n      redirect: {scheme: https, redirectCode: 301}\n';

/** The platform, with a redirect on port 80. */
export const WIRED = PLATFORM.replace('        credentialName: web-tls\n', (line) => line + SERVER).replace(
  '  http:\n',
  (line) => line + REDIRECT,
);
/** The same without a Service to lead to, and with a TLS mode that is none. */
export const BROKEN = WIRED.replace('mode: SIMPLE', 'mode: SIMPEL').replace('host: web\n', 'host: wed\n');

export function explanationOf(yaml: string): Explanation {
  return explain(parseStream(yaml, 'platform.yaml').manifests, { host: HOST });
}

export function explainedOf(...yaml: readonly string[]): Explained {
  const trees = yaml.map((one, index) => ({
    name: yaml.length === 1 ? '' : `tree-${index}`,
    explanation: explanationOf(one),
  }));
  return { host: HOST, hosts: [HOST], trees };
}

/** A host that no tree names. */
export const UNKNOWN: Explained = { host: 'wed.sample.com', hosts: [HOST], trees: [], near: HOST };
