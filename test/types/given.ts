import type { App, Chart } from 'cdk8s';

import type {
  AcmCertificate,
  AcmEntryPoint,
  AcmeIssuer,
  Handover,
  HostedZone,
  HttpsHost,
  LetsEncryptEntryPoint,
  Mesh,
  MeshIngressClass,
  Namespace,
  NamespaceRef,
  PlatformRef,
} from '../../lib';

// What the type tests are written with. They are compiled and never run: `tsc` fails where something compiles that must not,
// since a `@ts-expect-error` without an error is one (TS2578, which compiler.test.ts shows).
export declare const app: App;
export declare const chart: Chart;
export declare const platform: PlatformRef;
export declare const namespace: NamespaceRef;
export declare const madeNamespace: Namespace;
export declare const acm: AcmEntryPoint;
export declare const letsEncrypt: LetsEncryptEntryPoint;
export declare const issuer: AcmeIssuer;
export declare const host: HttpsHost;
export declare const handover: Handover;
export declare const certificate: AcmCertificate;
export declare const zone: HostedZone;
export declare const mesh: Mesh;
export declare const ingressClass: MeshIngressClass;
