import type { IssuerRef } from '../certificates/issuer-ref';
import type { DnsFilter } from '../dns/dns-filter';
import type { AcmEntryPointRef, EntryPointRef, LetsEncryptEntryPointRef } from '../entry-points/entry-point-ref';
import { InvalidInputError } from '../errors';
import type { NamespaceRef } from '../mesh/namespace-ref';
import { patternMatches } from '../naming/host-name';
import type { Versions } from '../versions';
import type { DeclaredHost } from './declared-host';
import { annotationsFor } from './dns-annotations';
import { type HostDeclaration, HostRegistry } from './host-registry';
import type { PlatformFacts } from './platform-facts';
import { type RouteDeclaration, RouteRegistry } from './route-registry';

/**
 * A platform as hosts and routes see it: made in this program (`Platform`), or read from the contract that another one wrote
 * (`Platform.fromContract`).
 */
export class PlatformRef {
  /** DNS domains that hosts may lie under. */
  public readonly domains: readonly string[];
  /** Namespaces by name. */
  public readonly namespaces: Readonly<Record<string, NamespaceRef>>;
  /** Versions of what the cluster runs. */
  public readonly versions: Versions;
  private readonly registry: HostRegistry;
  private readonly routes = new RouteRegistry();

  /** What is known about the platform. */
  protected readonly facts: PlatformFacts;

  public constructor(facts: PlatformFacts, known: readonly DeclaredHost[] = []) {
    this.facts = facts;
    this.domains = facts.domains;
    this.versions = facts.versions;
    this.namespaces = Object.fromEntries(facts.namespaces.map((namespace) => [namespace.name, namespace]));
    this.registry = new HostRegistry(
      facts.domains,
      known.map((host) => this.declaration(host)),
    );
  }

  /** Every host that is declared so far. */
  public get hosts(): readonly DeclaredHost[] {
    return this.registry.hosts;
  }

  /** The entry point that hosts use unless they say otherwise. @throws InvalidInputError when the platform names none */
  public get defaultEntryPoint(): EntryPointRef {
    const name = this.facts.defaultEntryPoint;
    if (name === undefined) {
      throw unknown('default entry point', undefined, this.facts.entryPoints);
    }
    return this.entryPoint(name);
  }

  /** The issuer that hosts use unless they say otherwise. @throws InvalidInputError when the platform names none */
  public get defaultIssuer(): IssuerRef {
    const name = this.facts.defaultIssuer;
    if (name === undefined) {
      throw unknown('default issuer', undefined, this.facts.issuers);
    }
    return this.issuer(name);
  }

  /** The namespace with a name. @throws InvalidInputError when the platform has none of that name */
  public namespace(name: string): NamespaceRef {
    return this.find('namespace', this.facts.namespaces, name);
  }

  /** The entry point with a name. @throws InvalidInputError when the platform has none of that name */
  public entryPoint(name: string): EntryPointRef {
    return this.find('entry point', this.facts.entryPoints, name);
  }

  /** The entry point with a name whose load balancer ends TLS. @throws InvalidInputError when there is none */
  public acmEntryPoint(name: string): AcmEntryPointRef {
    const candidates = this.facts.entryPoints.filter(
      (each): each is AcmEntryPointRef => each.tlsEndsAt === 'load-balancer',
    );
    return this.find('ACM entry point', candidates, name);
  }

  /** The entry point with a name whose gateway ends TLS. @throws InvalidInputError when there is none */
  public letsEncryptEntryPoint(name: string): LetsEncryptEntryPointRef {
    const candidates = this.facts.entryPoints.filter(
      (each): each is LetsEncryptEntryPointRef => each.tlsEndsAt === 'gateway',
    );
    return this.find("Let's Encrypt entry point", candidates, name);
  }

  /**
   * The platform's own entry point that is meant; constructs call it.
   *
   * @throws InvalidInputError when it is one of another platform
   */
  public ownEntryPoint(entryPoint: EntryPointRef): EntryPointRef {
    const own = this.entryPoint(entryPoint.name);
    if (own !== entryPoint) {
      throw new InvalidInputError({
        what: `entry point "${entryPoint.name}" is not the one that the platform has by that name`,
        why: 'the host would be checked against the one and served by the other',
        fix: `Take the platform's: platform.${own.tlsEndsAt === 'gateway' ? 'letsEncryptEntryPoint' : 'acmEntryPoint'}("${own.name}").`,
      });
    }
    return own;
  }

  /** The issuer with a name. @throws InvalidInputError when the platform has none of that name */
  public issuer(name: string): IssuerRef {
    return this.find('issuer', this.facts.issuers, name);
  }

  /**
   * The declared host that serves a name, itself or by its wildcard.
   *
   * @param entryPoint name of the entry point, for a host that several have @default - the first that has it
   * @throws InvalidInputError when none does
   */
  public host(name: string, entryPoint?: string): DeclaredHost {
    const declared = this.hosts
      .filter((each) => entryPoint === undefined || each.entryPoint === entryPoint)
      .find(({ hosts }) => hosts.some((each) => patternMatches(each, name)));
    if (declared === undefined) {
      throw new InvalidInputError({
        what: `host "${name}" is not declared by the platform`,
        why: 'a route without a Gateway answers nothing',
        fix: `Have the platform declare it with an HttpsHost; it declares ${this.hosts.flatMap(({ hosts }) => hosts).join(', ') || 'none'}.`,
      });
    }
    return declared;
  }

  /**
   * Declares a host; constructs call it.
   *
   * @throws InvalidInputError when it is outside of the domains or taken on its entry point
   */
  public declareHost(host: DeclaredHost): void {
    this.registry.declare(this.declaration(host));
  }

  /**
   * Declares what a route serves; constructs call it.
   *
   * @throws InvalidInputError when it and another route of its app take each other's requests
   */
  public declareRoute(route: RouteDeclaration): void {
    this.routes.declare(route);
  }

  /**
   * The annotations that make external-dns take a Gateway of an entry point with these hosts.
   *
   * @throws InvalidInputError when no instance serves a host there
   */
  public dnsAnnotations(entryPoint: EntryPointRef, hosts: readonly string[]): Record<string, string> {
    return annotationsFor(entryPoint.name, hosts, this.dnsServing(entryPoint.name));
  }

  private dnsServing(entryPoint: string): readonly DnsFilter[] {
    return this.facts.dns.filter((filter) => filter.entryPoints.includes(entryPoint));
  }

  private declaration(host: DeclaredHost): HostDeclaration {
    return {
      ...host,
      tlsAtGateway: this.entryPoint(host.entryPoint).tlsEndsAt === 'gateway',
      dns: this.dnsServing(host.entryPoint),
    };
  }

  private find<T extends { readonly name: string }>(what: string, candidates: readonly T[], name: string): T {
    const found = candidates.find((candidate) => candidate.name === name);
    if (found === undefined) {
      throw unknown(what, name, candidates);
    }
    return found;
  }
}

function unknown(
  what: string,
  name: string | undefined,
  candidates: readonly { readonly name: string }[],
): InvalidInputError {
  const known = candidates.map((candidate) => candidate.name).join(', ') || 'none';
  return new InvalidInputError({
    what: name === undefined ? `the platform has no ${what}` : `the platform has no ${what} "${name}"`,
    why: 'a reference to what nobody makes fails at run time without an error',
    fix: `Use one of those it has: ${known}.`,
  });
}
