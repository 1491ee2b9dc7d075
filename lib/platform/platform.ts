import { Construct } from 'constructs';

import type { AcmeIssuer } from '../certificates/acme-issuer';
import type { ExternalDns } from '../dns/external-dns';
import type { EntryPointRef } from '../entry-points/entry-point-ref';
import { renderInstall } from '../install/render';
import { readJson } from '../schema/read-json';
import { TESTED_VERSIONS, type Versions } from '../versions';
import type { Facts } from '../wiring/facts/facts';
import { checkPlatform } from './check-platform';
import { checkerFacts, factsFile } from './checker-facts';
import { type PlatformContract, toContract } from './contract';
import { duplicateObjects } from './duplicate-objects';
import { platformFromContract } from './from-contract';
import { installFacts } from './install-facts';
import type { PlatformFacts } from './platform-facts';
import type { PlatformProps } from './platform-props';
import { PlatformRef } from './platform-ref';
import { sharedSecrets } from './shared-secrets';

/**
 * A platform: its domains, namespaces, mesh, entry points, issuers and external-dns instances, checked against each other. Hosts
 * and routes take it instead of names.
 *
 * It makes no objects itself. At synthesis it refuses an app in which two objects have one name, or two Certificates one Secret.
 */
export class Platform extends PlatformRef {
  /**
   * A platform that another repository makes, from the contract that it wrote; makes no objects.
   *
   * @param file path of a `platform.contract.json`
   * @throws InvalidInputError when the file cannot be read, or is of an unknown version, has unknown keys or wrong values
   */
  public static fromContract(file: string): PlatformRef {
    return platformFromContract(readJson('platform contract', file), file);
  }

  /** @throws InvalidInputError when its parts do not fit together */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: PlatformProps,
  ) {
    checkPlatform(props);
    super(factsOf(props));
    new Construct(scope, id).node.addValidation({
      validate: () => [...duplicateObjects(scope), ...sharedSecrets(scope)],
    });
  }

  /** What app teams need to know, to be written to `platform.contract.json`. */
  public contract(): PlatformContract {
    return toContract(this.facts, this.hosts);
  }

  /**
   * The files of install/: Helm values and commands for what the cluster needs before `kubectl apply -f dist/`.
   *
   * @param namespacesFile the manifest that makes the namespaces @default 'dist/10-namespaces.k8s.yaml'
   */
  public install(namespacesFile = 'dist/10-namespaces.k8s.yaml'): ReadonlyMap<string, string> {
    const files = renderInstall(installFacts(this.props, this.versions, namespacesFile));
    return new Map([...files, ['facts.yaml', factsFile(this.checkerFacts())]]);
  }

  /** What the wiring checker cannot see in the manifests: mesh configuration, versions, zones, certificates. */
  public checkerFacts(): Facts {
    return checkerFacts(this.props, this.versions);
  }
}

function factsOf(props: PlatformProps): PlatformFacts {
  return {
    domains: props.domains,
    namespaces: props.namespaces,
    entryPoints: props.entryPoints,
    issuers: props.issuers,
    dns: props.externalDns.map(({ filter }) => filter),
    versions: { ...TESTED_VERSIONS, ...props.versions, ...deployedVersion(props.externalDns) },
    defaultEntryPoint: (props.defaultEntryPoint ?? onlyLetsEncrypt(props.entryPoints))?.name,
    defaultIssuer: (props.defaultIssuer ?? only<AcmeIssuer>(props.issuers))?.name,
  };
}

function onlyLetsEncrypt(entryPoints: readonly EntryPointRef[]): EntryPointRef | undefined {
  return only(entryPoints.filter(({ tlsEndsAt }) => tlsEndsAt === 'gateway'));
}

function only<T>(candidates: readonly T[]): T | undefined {
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** external-dns is deployed by the platform itself, so its version is known. */
function deployedVersion([first]: readonly ExternalDns[]): Partial<Versions> {
  return first ? { externalDns: first.version } : {};
}
