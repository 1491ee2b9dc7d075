import type { DnsFilter } from '../dns/dns-filter';
import { InvalidInputError } from '../errors';
import { certificateCovers, hostName, isWithin } from '../naming/host-name';
import type { DeclaredHost } from './declared-host';
import { HostIndex } from './host-index';

/** A host that is about to be declared, with what the checks need to know about its entry point. */
export interface HostDeclaration extends DeclaredHost {
  /** Whether TLS ends at the gateway, so that hosts are told apart by SNI. */
  readonly tlsAtGateway: boolean;
  /** The external-dns instances that serve the entry point. */
  readonly dns: readonly Pick<DnsFilter, 'name' | 'domains'>[];
}

/** Every host of a platform, each once on an entry point and within its domains. */
export class HostRegistry {
  private readonly declared: HostDeclaration[] = [];
  private readonly index = new HostIndex<HostDeclaration>();

  public constructor(
    private readonly domains: readonly string[],
    known: readonly HostDeclaration[] = [],
  ) {
    for (const declaration of known) this.enter(declaration);
  }

  public get hosts(): readonly DeclaredHost[] {
    return this.declared.map(({ tlsAtGateway: _tls, dns: _dns, ...host }) => host);
  }

  /**
   * @throws InvalidInputError for a host that is no host name, outside of the domains, declared twice on the entry point or for one
   *   external-dns instance, covered by a wildcard beside it, or by one there whose certificate browsers would reuse the connection of
   */
  public declare(declaration: HostDeclaration): void {
    declaration.hosts.forEach((host, index) => {
      hostName(host);
      this.refuseForeign(host);
      if (declaration.hosts.indexOf(host) !== index) {
        throw listedTwice(host, declaration);
      }
      refuseRedundant(host, declaration.hosts);
      this.refuseTaken(host, declaration);
      this.refuseSecondRecord(host, declaration);
    });
    this.enter(declaration);
  }

  private enter(declaration: HostDeclaration): void {
    this.declared.push(declaration);
    this.index.enter(declaration);
  }

  private refuseForeign(host: string): void {
    if (!this.domains.some((domain) => isWithin(host, domain))) {
      const domains = this.domains.map((domain) => `"${domain}"`).join(', ');
      throw new InvalidInputError({
        what: `host "${host}" is outside domain ${domains}`,
        why: `external-dns is limited to ${this.domains.length > 1 ? 'those zones' : 'that zone'}, so no record would be made`,
        fix: `Use a host under ${this.domains.join(' or ')}, or add the zone to the platform's domains.`,
      });
    }
  }

  private refuseSecondRecord(host: string, declaration: HostDeclaration): void {
    const recording = declaration.dns.filter(({ domains }) => domains.some((domain) => isWithin(host, domain)));
    const elsewhere = this.index.declaring(host).filter(({ entryPoint }) => entryPoint !== declaration.entryPoint);
    for (const other of elsewhere) {
      const shared = recording.find(({ name }) => other.dns.some((each) => each.name === name));
      if (shared) {
        throw twoRecords(host, other, declaration, shared.name);
      }
    }
  }

  private refuseTaken(host: string, declaration: HostDeclaration): void {
    const { entryPoint, tlsAtGateway } = declaration;
    for (const { host: taken, declaration: other } of this.index.sharing(host)) {
      if (other.entryPoint !== entryPoint) continue;
      if (taken === host) throw twice(host, entryPoint, other, declaration);
      if (tlsAtGateway) throw overlapping(host, taken, entryPoint);
    }
  }
}

function twoRecords(host: string, one: DeclaredHost, other: DeclaredHost, dns: string): InvalidInputError {
  return new InvalidInputError({
    what: `host "${host}" is on entry points "${one.entryPoint}" and "${other.entryPoint}", and external-dns instance "${dns}" makes records for both`,
    why: 'one name would have two load balancers as targets, of which external-dns takes one',
    fix: 'Use one of the entry points, or two hosts; a public and a private entry point may share one, with an instance for each.',
  });
}

/** Let's Encrypt refuses an order with a wildcard and a name that it covers (letsencrypt/boulder ra/ra.go `wildcardOverlap`). */
function refuseRedundant(host: string, hosts: readonly string[]): void {
  const wildcard = hosts.find((other) => other !== host && certificateCovers(other, host));
  if (wildcard !== undefined) {
    throw new InvalidInputError({
      what: `host "${host}" stands beside "${wildcard}", which covers it`,
      why: 'a CA refuses an order with both names as redundant',
      fix: `Leave out "${host}".`,
    });
  }
}

function listedTwice(host: string, { gatewayName }: DeclaredHost): InvalidInputError {
  return new InvalidInputError({
    what: `host "${host}" stands twice in the list of Gateway "${gatewayName}"`,
    why: 'its certificate would name it twice',
    fix: 'Leave out one of them.',
  });
}

function twice(host: string, entryPoint: string, one: DeclaredHost, other: DeclaredHost): InvalidInputError {
  return new InvalidInputError({
    what: `host "${host}" is declared twice on entry point "${entryPoint}", by Gateways "${one.gatewayName}" and "${other.gatewayName}"`,
    why: 'the older Gateway wins whole, and certificate and routes of the other are dropped without an error',
    fix: 'Declare it once and bind several HttpsRoutes to it, or use another host or entry point.',
  });
}

/** Envoy picks the routes of a connection by its SNI; browsers reuse a connection for every name on its certificate. */
function overlapping(host: string, taken: string, entryPoint: string): InvalidInputError {
  const [wildcard, name] = host.startsWith('*.') ? [host, taken] : [taken, host];
  return new InvalidInputError({
    what: `host "${name}" is covered by "${wildcard}" on entry point "${entryPoint}"`,
    why: 'browsers reuse the connection of the wildcard certificate, whose Gateway has no route for it: 404 now and then',
    fix: `Bind an HttpsRoute with hosts: ["${name}"] to the host "${wildcard}", or use another entry point.`,
  });
}
