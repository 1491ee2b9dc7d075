import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

import { ClusterIssuer, type ClusterIssuerSpec, Issuer } from '../../imports/cert-manager.io';
import { InvalidInputError } from '../errors';
import { apiObject } from '../kubernetes/api-object';
import { declaredNamespace } from '../mesh/namespace-ref';
import { recommendedLabels } from '../naming/labels';
import { objectName } from '../naming/object-name';
import type { AcmeIssuerProps } from './acme-issuer-props';
import { type AcmeProfile, letsEncryptProfile } from './acme-profile';
import { directoryOf, isLetsEncrypt } from './acme-server';
import { acmeSpec } from './acme-spec';
import { dns01Solver } from './dns01';
import type { IssuerRef } from './issuer-ref';
import type { AcmeSolver } from './solver';

/**
 * A ClusterIssuer, or with `namespace` an Issuer, for an ACME server.
 *
 * The account key is kept in a Secret named after the issuer, in cert-manager's namespace for a ClusterIssuer.
 *
 * @see https://cert-manager.io/docs/configuration/acme/
 */
export class AcmeIssuer extends Construct implements IssuerRef {
  /** What it is: an Issuer when it was given a namespace. */
  public readonly kind: 'ClusterIssuer' | 'Issuer';
  /** `metadata.name` of the issuer. */
  public readonly name: string;
  /** Namespace of an Issuer. */
  public readonly namespace?: string;
  /** URL of the ACME directory. */
  public readonly directory: string;
  /** Limits of the certificates, where the CA is Let's Encrypt. */
  public readonly profile?: AcmeProfile;
  /** How challenges are answered, and for which hosts. */
  public readonly solvers: readonly AcmeSolver[];
  /** The ClusterIssuer or Issuer. */
  public readonly issuer: ApiObject;

  /** @throws InvalidInputError for a bad e-mail, an unknown profile or server, and for solvers that cannot work */
  public constructor(scope: Construct, id: string, props: AcmeIssuerProps) {
    super(scope, id);
    this.name = objectName('issuer', props.name ?? id);
    this.namespace = props.namespace && declaredNamespace(`issuer "${this.name}"`, props.namespace).name;
    this.kind = this.namespace === undefined ? 'ClusterIssuer' : 'Issuer';
    this.directory = directoryOf(props.server);
    this.profile = isLetsEncrypt(this.directory) ? letsEncryptProfile(props.profile) : undefined;
    this.solvers = solversOf(this.name, props);
    this.issuer = this.makeIssuer({ acme: acmeSpec(this.name, this.directory, props) });
  }

  private makeIssuer(spec: ClusterIssuerSpec): ApiObject {
    const metadata = {
      name: this.name,
      namespace: this.namespace,
      labels: recommendedLabels({ name: this.name, component: 'issuer', partOf: 'cert-manager' }),
    };
    return this.kind === 'Issuer'
      ? apiObject(this, 'issuer', Issuer, { metadata, spec: spec as never })
      : apiObject(this, 'issuer', ClusterIssuer, { metadata, spec });
  }
}

function solversOf(name: string, props: AcmeIssuerProps): readonly AcmeSolver[] {
  const dns01 = props.dns01 ?? [];
  if (!props.http01 && dns01.length === 0) {
    throw solverFault(name, 'has no solver', 'no challenge could be answered', 'Give http01, dns01 or both.');
  }
  if (dns01.length > 0 && props.namespace) {
    throw solverFault(
      name,
      'is an Issuer of a namespace and uses DNS-01',
      'cert-manager gives the AWS identity of its pods to ClusterIssuers only',
      'Leave out "namespace".',
    );
  }
  if (dns01.length > 0 && props.region === undefined) {
    throw solverFault(
      name,
      'uses DNS-01 without "region"',
      'Route 53 is called through a region',
      'Pass handover.cluster.region.',
    );
  }
  if (props.http01 && dns01.some(({ hosts }) => hosts === undefined)) {
    throw solverFault(
      name,
      'has HTTP-01 and a DNS-01 solver for a whole zone',
      'the zone is the more specific selector, so HTTP-01 would never be used for its hosts',
      'List the "hosts" that need DNS-01, such as "*.sample.com", or leave out http01.',
    );
  }
  return [...(props.http01 ? [{ challenge: 'http-01' as const }] : []), ...dns01.map(dns01Solver)];
}

function solverFault(name: string, what: string, why: string, fix: string): InvalidInputError {
  return new InvalidInputError({ what: `issuer "${name}" ${what}`, why, fix });
}
