import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

import {
  Certificate,
  CertificateSpecPrivateKeyAlgorithm,
  CertificateSpecPrivateKeyRotationPolicy,
} from '../../imports/cert-manager.io';
import { apiObject } from '../kubernetes/api-object';
import { type CertificateOptions, checkCertificateOptions } from './certificate-options';
import type { IssuerRef } from './issuer-ref';

export interface HostCertificateProps {
  readonly name: string;
  /** Namespace of the gateway pods: istiod serves a Secret from no other. */
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly secretName: string;
  readonly hosts: readonly string[];
  readonly issuer: IssuerRef;
  readonly options?: CertificateOptions;
}

/**
 * The Certificate of a host, in the namespace of the gateway pods, with a new key at each renewal.
 *
 * @see https://cert-manager.io/docs/usage/certificate/
 */
export class HostCertificate extends Construct {
  public readonly certificate: ApiObject;

  public constructor(scope: Construct, id: string, props: HostCertificateProps) {
    super(scope, id);
    const options = props.options ?? {};
    checkCertificateOptions(options, props.hosts, props.issuer);
    this.certificate = apiObject(this, 'certificate', Certificate, {
      metadata: { name: props.name, namespace: props.namespace, labels: props.labels },
      spec: {
        secretName: props.secretName,
        dnsNames: [...props.hosts],
        commonName: options.commonName,
        renewBefore: options.renewBefore,
        privateKey: {
          algorithm: CertificateSpecPrivateKeyAlgorithm[options.keyAlgorithm ?? 'RSA'],
          rotationPolicy: CertificateSpecPrivateKeyRotationPolicy.ALWAYS,
        },
        issuerRef: { group: 'cert-manager.io', kind: props.issuer.kind, name: props.issuer.name },
      },
    });
  }
}
