import type { Construct } from 'constructs';

import { InvalidInputError } from '../errors';
import type { AcmCertificate, Handover } from '../handover/handover';
import { MADE_BY } from '../handover/made-by';
import { EntryPoint } from './entry-point';
import type { AcmEntryPointRef, LoadBalancerScheme } from './entry-point-ref';
import type { GatewaySettings, SourceRanges } from './gateway-settings';

/** What an entry point with an ACM certificate is told. */
export interface AcmEntryPointProps extends GatewaySettings, SourceRanges {
  /** Whether the load balancer has private or public addresses. */
  readonly scheme: LoadBalancerScheme;
  /** The certificate that the load balancer serves. @default - the only one of the hand-over */
  readonly certificate?: AcmCertificate;
  /** Name of an ELB security policy. @default - one with TLS 1.2 and 1.3 (Classic: 1.2) */
  readonly tlsPolicy?: string;
}

/**
 * A load balancer that ends TLS with an ACM certificate, and the gateway workload that speaks HTTP behind it.
 *
 * Makes ServiceAccount, Role, RoleBinding, Deployment, HorizontalPodAutoscaler, PodDisruptionBudget and Service. Its hosts have
 * no Certificate: the names on the ACM certificate must cover them.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/gateway/
 */
export class AcmEntryPoint extends EntryPoint implements AcmEntryPointRef {
  /** TLS ends at the load balancer. */
  public readonly tlsEndsAt = 'load-balancer' as const;
  /** Every name on the ACM certificate. */
  public readonly certificateNames: readonly string[];

  /** @throws InvalidInputError when there is no ACM certificate, or when several could be meant */
  public constructor(scope: Construct, id: string, props: AcmEntryPointProps) {
    const certificate = props.certificate ?? onlyCertificate(props.name ?? id, props.handover);
    super(scope, id, props, {
      scheme: props.scheme,
      sourceRanges: props.sourceRanges,
      tls: { certificateArn: certificate.arn, policy: props.tlsPolicy },
    });
    this.certificateNames = certificate.names;
  }
}

function onlyCertificate(name: string, { certificates }: Handover): AcmCertificate {
  const [certificate, ...others] = certificates;
  if (certificate && others.length === 0) {
    return certificate;
  }
  throw new InvalidInputError({
    what: `entry point "${name}" names no ACM certificate, and the hand-over lists ${certificates.length || 'none'}`,
    why: 'its load balancer ends TLS and needs exactly one',
    fix: certificate
      ? `Pass one as "certificate": ${certificates.map(({ arn }) => arn).join(', ')}.`
      : `Add the ARN and the names of an ACM certificate to "certificates" of the hand-over (${MADE_BY.certificates}).`,
  });
}
