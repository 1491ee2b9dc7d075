import type { Construct } from 'constructs';

import { InvalidInputError } from '../errors';
import { EntryPoint } from './entry-point';
import type { ChallengeType, LetsEncryptEntryPointRef, LoadBalancerScheme } from './entry-point-ref';
import type { GatewaySettings, SourceRanges } from './gateway-settings';

/** Certificates are validated over port 80, so the load balancer is open to the Internet. */
export interface Http01EntryPointProps extends GatewaySettings {
  /** Certificates are validated over port 80. @default 'http-01' */
  readonly challenge?: 'http-01';
  /** The load balancer has public addresses. @default 'internet-facing' */
  readonly scheme?: 'internet-facing';
  /** Let's Encrypt validates from addresses that it does not publish: an entry point with HTTP-01 has no source ranges. */
  readonly sourceRanges?: undefined;
}

/** Certificates are validated in DNS, so the load balancer can be private or closed. */
export interface Dns01EntryPointProps extends GatewaySettings, SourceRanges {
  /** Certificates are validated in DNS. */
  readonly challenge: 'dns-01';
  /** Whether the load balancer has private or public addresses. @default 'internet-facing' */
  readonly scheme?: LoadBalancerScheme;
}

/** What an entry point whose gateway ends TLS is told; the challenge decides what it may be closed to. */
export type LetsEncryptEntryPointProps = Http01EntryPointProps | Dns01EntryPointProps;

/**
 * A load balancer that passes TLS on, and the gateway workload that ends it with certificates of cert-manager.
 *
 * Makes ServiceAccount, Role, RoleBinding, Deployment, HorizontalPodAutoscaler, PodDisruptionBudget and Service. With the
 * challenge `http-01` it becomes the gateway that the mesh serves Ingress objects through, of which there is one.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/gateway/
 * @see https://cert-manager.io/docs/configuration/acme/http01/
 */
export class LetsEncryptEntryPoint extends EntryPoint implements LetsEncryptEntryPointRef {
  /** TLS ends at the gateway. */
  public readonly tlsEndsAt = 'gateway' as const;
  /** How certificates are validated. */
  public readonly challenge: ChallengeType;

  /** @throws InvalidInputError when another entry point of the mesh answers HTTP-01 already, or for a closed one with HTTP-01 */
  public constructor(scope: Construct, id: string, props: LetsEncryptEntryPointProps) {
    const challenge = props.challenge ?? 'http-01';
    refuseClosedHttp01(props.name ?? id, challenge, props);
    super(scope, id, props, { scheme: props.scheme ?? 'internet-facing', sourceRanges: props.sourceRanges });
    this.challenge = challenge;
    if (challenge === 'http-01') {
      props.mesh.answerHttp01With({
        name: this.name,
        istioLabel: this.selector.istio as string,
        namespace: this.namespace.name,
      });
    }
  }
}

function refuseClosedHttp01(name: string, challenge: ChallengeType, props: LetsEncryptEntryPointProps): void {
  if (challenge === 'http-01' && (props.scheme === ('internal' as string) || props.sourceRanges !== undefined)) {
    throw new InvalidInputError({
      what: `entry point "${name}" uses HTTP-01 behind a load balancer that is ${props.sourceRanges ? 'limited to source ranges' : 'internal'}`,
      why: "Let's Encrypt connects to port 80 from addresses that it does not publish",
      fix: "Set challenge: 'dns-01', or make it internet-facing without sourceRanges.",
    });
  }
}
