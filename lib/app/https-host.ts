import { type ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';

import { Gateway, VirtualService } from '../../imports/networking.istio.io';
import { HostCertificate } from '../certificates/host-certificate';
import type { EntryPointRef } from '../entry-points/entry-point-ref';
import { InvalidInputError } from '../errors';
import { apiObject } from '../kubernetes/api-object';
import { declaredNamespace, type NamespaceRef } from '../mesh/namespace-ref';
import { isWildcard } from '../naming/host-name';
import { recommendedLabels } from '../naming/labels';
import { objectName, subdomainName } from '../naming/object-name';
import { chartId } from '../output/file-name';
import type { DeclaredHost } from '../platform/declared-host';
import { gatewayAnnotations } from './gateway-annotations';
import { hostGateway } from './host-gateway';
import { checkCovered, checkIssuer } from './host-issuer';
import { hostRedirect } from './host-redirect';
import { hostList } from './hosts';
import type { HttpsHostProps } from './https-host-props';
import { knownPlatform } from './known-platform';
import { rootApp } from './root';

/**
 * A host on an entry point, the platform's part of an app: Gateway, Certificate and the redirect to https, all in the namespace
 * of the gateway pods, since istiod serves a Secret from there alone.
 *
 * Makes the file `60-host-<namespace>-<id>`. On an ACM entry point there is no Certificate. Only VirtualServices of the team's
 * namespaces can bind the host.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/
 */
export class HttpsHost extends Chart implements DeclaredHost {
  /** Declares a host that another repository makes and that no contract names; no object comes of it. */
  public static fromName(host: DeclaredHost): DeclaredHost {
    const owner = `Gateway "${host.gatewayName}"`;
    return { ...host, gatewayName: objectName('Gateway', host.gatewayName), hosts: hostList(owner, host.hosts) };
  }

  /** Name of the Gateway. */
  public readonly gatewayName: string;
  /** Namespace of the Gateway and of the gateway pods. */
  public readonly gatewayNamespace: string;
  /** Hosts that it serves, wildcards included. */
  public readonly hosts: readonly string[];
  /** Namespaces whose routes may bind the hosts. */
  public readonly namespaces: readonly string[];
  /** Name of the entry point. */
  public readonly entryPoint: string;

  /** None where TLS ends at the load balancer. */
  public readonly certificate?: ApiObject;
  /** The Gateway. */
  public readonly gateway: ApiObject;
  /** The VirtualService that redirects to https. */
  public readonly redirect: ApiObject;

  /** @throws InvalidInputError for a host that the platform, the entry point or the issuer cannot serve */
  public constructor(scope: Construct, id: string, props: HttpsHostProps) {
    const owner = `HttpsHost "${id}"`;
    const namespaces = namespacesOf(owner, props.namespace);
    const name = objectName('HttpsHost name', `${namespaces[0]}-${id}`);
    super(rootApp(scope, owner), chartId('host', name));
    const platform = knownPlatform(owner, props.platform);
    const entryPoint = platform.ownEntryPoint(props.entryPoint ?? platform.defaultEntryPoint);
    this.hosts = hostList(owner, props.host);
    this.namespaces = namespaces;
    this.entryPoint = entryPoint.name;
    this.gatewayNamespace = entryPoint.namespace.name;
    this.gatewayName = objectName('Gateway', props.names?.gateway ?? name);
    props.platform.declareHost(this.declaration());

    const parts: HostParts = {
      name,
      labels: recommendedLabels({ name: id, component: 'host', partOf: id }),
      entryPoint,
      secretName: subdomainName('Secret', props.names?.secret ?? secretNameOf(this.hosts[0] as string)),
    };
    this.certificate = this.makeCertificate(props, parts);
    this.gateway = this.makeGateway(props, parts);
    this.redirect = this.makeRedirect(parts);
  }

  private makeCertificate(props: HttpsHostProps, { entryPoint, name, ...parts }: HostParts): ApiObject | undefined {
    if (entryPoint.tlsEndsAt === 'load-balancer') {
      refuseCertificate(props, entryPoint.name);
      checkCovered(entryPoint, this.hosts);
      return undefined;
    }
    const issuer = props.issuer ?? props.platform.defaultIssuer;
    checkIssuer(issuer, entryPoint, this.hosts);
    return new HostCertificate(this, 'certificate', {
      ...parts,
      name: subdomainName('Certificate', props.names?.certificate ?? name),
      namespace: this.gatewayNamespace,
      hosts: this.hosts,
      issuer,
      options: props.certificate,
    }).certificate;
  }

  private makeGateway(props: HttpsHostProps, parts: HostParts): ApiObject {
    const annotations = gatewayAnnotations(
      this.gatewayName,
      props.platform.dnsAnnotations(parts.entryPoint, this.hosts),
      props.annotations ?? {},
    );
    const { gatewayName: name, hosts, namespaces } = this;
    return apiObject(this, 'gateway', Gateway, hostGateway({ ...parts, name, annotations, hosts, namespaces }));
  }

  private makeRedirect({ labels }: HostParts): ApiObject {
    const { gatewayName: gateway, gatewayNamespace: namespace, hosts } = this;
    const name = objectName('redirect', `${gateway}-redirect`);
    return apiObject(this, 'redirect', VirtualService, hostRedirect({ name, namespace, labels, gateway, hosts }));
  }

  private declaration(): DeclaredHost {
    const { gatewayName, gatewayNamespace, hosts, namespaces, entryPoint } = this;
    return { gatewayName, gatewayNamespace, hosts, namespaces, entryPoint };
  }
}

/** What the objects of a host share. */
interface HostParts {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly entryPoint: EntryPointRef;
  readonly secretName: string;
}

function namespacesOf(owner: string, namespaces: NamespaceRef | readonly NamespaceRef[]): readonly string[] {
  const list = (Array.isArray(namespaces) ? namespaces : [namespaces]) as readonly NamespaceRef[];
  if (list.length === 0) {
    throw new InvalidInputError({
      what: `${owner} has no namespace`,
      why: 'its Gateway would be open to no route, and the API server refuses a server without hosts',
      fix: 'Give the namespaces whose routes may bind the host.',
    });
  }
  return [...new Set(list.map((namespace) => declaredNamespace(owner, namespace).name))];
}

/** A Secret is named after its host; `*` is not allowed in names. */
function secretNameOf(host: string): string {
  return isWildcard(host) ? `wildcard${host.slice(1)}` : host;
}

/** What does not compile in TypeScript can still come from JavaScript, or from a platform whose default entry point is ACM. */
function refuseCertificate(props: HttpsHostProps, entryPoint: string): void {
  if (props.issuer !== undefined || props.certificate !== undefined) {
    throw new InvalidInputError({
      what: `entry point "${entryPoint}" ends TLS at the load balancer, and the host has ${props.issuer ? 'an issuer' : 'certificate options'}`,
      why: 'the Certificate would never be served',
      fix: 'Leave out issuer and certificate, or use an entry point whose gateway ends TLS.',
    });
  }
}
