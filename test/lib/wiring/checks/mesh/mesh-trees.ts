import { PLATFORM, streamOf } from '../platform-tree';

/** istiod's own ConfigMap, with more lines of mesh configuration. */
export function meshConfig(...lines: readonly string[]): string {
  return `\
apiVersion: v1
kind: ConfigMap
metadata:
  name: istio
  namespace: istio-system
data:
  mesh: |-
    rootNamespace: istio-system
${lines.map((line) => `    ${line}\n`).join('')}`;
}

/** The platform with a mesh whose gateway for challenges is the platform's. */
export const MESHED: string = streamOf(
  PLATFORM,
  meshConfig('ingressSelector: public-gateway', 'ingressControllerMode: STRICT'),
);

/** The platform with a solver's Ingress by annotation. */
export const BY_ANNOTATION: string = PLATFORM.replace('ingressClassName: istio', 'class: istio');

/** A server on port 80 beside the one of HTTPS, its lines indented by four beneath `- port:`. */
export function withPort80(...lines: readonly string[]): string {
  const credential = '        credentialName: web-tls\n';
  const server = [
    '  - port:',
    '      number: 80',
    '      name: http',
    '      protocol: HTTP',
    ...lines.map((line) => `    ${line}`),
  ];
  return PLATFORM.replace(credential, credential + server.map((line) => `  ${line}\n`).join(''));
}
