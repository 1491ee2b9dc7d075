import { PARTS, PLATFORM, streamOf } from '../platform-tree';

const FIRST_OF_ISSUER = 'issuerRef:\n    kind: ClusterIssuer\n    name: letsencrypt\n';

/** The platform with more lines in the Certificate's spec, each indented by two. */
export function withCertificate(...lines: readonly string[]): string {
  return PLATFORM.replace(FIRST_OF_ISSUER, FIRST_OF_ISSUER + lines.map((line) => `  ${line}\n`).join(''));
}

/** The platform with more lines in the issuer's `acme`, each indented by four. */
export function withAcme(...lines: readonly string[]): string {
  const account = '      name: letsencrypt-account\n';
  return PLATFORM.replace(account, account + lines.map((line) => `    ${line}\n`).join(''));
}

/** The platform with other solvers, the lines of each indented by six. */
export function withSolvers(...lines: readonly string[]): string {
  const solver = '      - http01:\n          ingress:\n            ingressClassName: istio\n';
  return PLATFORM.replace(solver, lines.map((line) => `      ${line}\n`).join(''));
}

/** A solver by DNS-01 that needs no Secret. */
export const ROUTE53 = ['- dns01:', '    route53:', '      region: eu-central-1'];

/** Something beside the platform. */
export function beside(...documents: readonly string[]): string {
  return streamOf(PLATFORM, ...documents);
}

/** A private authority, and the platform's certificate by it. */
export const PRIVATE_AUTHORITY = streamOf(
  PARTS.NAMESPACES,
  PARTS.GATEWAY_WORKLOAD,
  PARTS.EXTERNAL_DNS,
  `\
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata:
  name: letsencrypt
spec:
  ca:
    secretName: authority
---
apiVersion: cert-manager.io/v1
kind: Issuer
metadata:
  name: selfsigned
  namespace: cert-manager
spec:
  selfSigned: {}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: authority
  namespace: cert-manager
spec:
  isCA: true
  secretName: authority
  commonName: our authority
  issuerRef:
    name: selfsigned
`,
  PARTS.HOST,
  PARTS.APP,
);
