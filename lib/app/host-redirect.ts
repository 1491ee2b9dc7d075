import type { VirtualService } from '../../imports/networking.istio.io';
import { patternMatches } from '../naming/host-name';

export interface HostRedirectProps {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly gateway: string;
  readonly hosts: readonly string[];
}

/**
 * The redirect from http to https.
 *
 * It matches port 80 and nothing else, which counts as a catch-all, and catch-alls sort last: the exact path of an ACME challenge
 * wins over it. `httpsRedirect` on the Gateway's server would answer challenges with 301, and the renewal would fail.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect
 */
export function hostRedirect({ name, namespace, labels, gateway, hosts }: HostRedirectProps): VirtualServiceManifest {
  return {
    metadata: { name, namespace, labels },
    spec: {
      hosts: outermost(hosts),
      gateways: [`${namespace}/${gateway}`],
      http: [{ name: 'redirect-to-https', match: [{ port: 80 }], redirect: { scheme: 'https', redirectCode: 301 } }],
    },
  };
}

/** Istio's webhook refuses two hosts of which one matches the other (`ValidateVirtualService`, 1.30); the wider one stands for both. */
function outermost(hosts: readonly string[]): string[] {
  return hosts.filter((host) => !hosts.some((other) => other !== host && patternMatches(other, host)));
}

type VirtualServiceManifest = Parameters<typeof VirtualService.manifest>[0];
