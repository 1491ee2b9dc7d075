import { externalDnsObject, ingressClass, issuerObject, namespaces } from './contract/cluster-objects';
import { answersHttp01, arnOf, type Contract, INGRESS_CLASS, nameOf } from './contract/contract';
import { entryPointObjects } from './contract/entry-point-objects';
import { hostObjects } from './contract/host-objects';
import type { Facts } from './facts/facts';
import { type Field, isMapping, Resource } from './graph/resource';
import type { Manifest } from './manifest';

/** What a platform's contract says, as objects and facts that references resolve against. */
export interface ContractContext {
  readonly manifests: readonly Manifest[];
  readonly facts: Facts;
}

/** Whether a document is the contract of a platform: `platform.contract.json`. */
export function isContract(document: unknown): boolean {
  return (
    isMapping(document) &&
    !('kind' in document) &&
    ['entryPoints', 'issuers'].every((key) => Array.isArray(document[key]))
  );
}

/**
 * The objects that stand behind a contract, as far as it tells: gateways and their load balancers, issuers, external-dns, the
 * declared hosts and the namespaces. They are what this package's constructs make of such a platform, in short.
 */
export function contractContext(document: Readonly<Record<string, unknown>>, file: string): ContractContext {
  const root = new Resource({ object: document }, '').get();
  const contract = { root, entryPoints: root.get('entryPoints').items(), dns: root.get('dns').items() };
  const objects = [
    ...namespaces(contract),
    ...contract.entryPoints.flatMap(entryPointObjects),
    ...ingressClass(contract),
    ...root.get('issuers').items().map(issuerObject),
    ...contract.dns.map(externalDnsObject),
    ...root
      .get('hosts')
      .items()
      .flatMap((host) => hostObjects(contract, host)),
  ];
  const source = { file, document: 1, line: 1 };
  return { manifests: objects.map((object) => ({ object, source, context: true })), facts: factsOf(contract) };
}

function factsOf({ root, entryPoints }: Contract): Facts {
  const answering = entryPoints.find(answersHttp01);
  const selector = answering?.get('selector', 'istio').text();
  const certificates = entryPoints
    .filter((entryPoint) => entryPoint.get('certificateNames').isSet)
    .map((entryPoint) => ({ arn: arnOf(entryPoint), names: entryPoint.get('certificateNames').texts() }));
  return {
    versions: Object.fromEntries(root.get('versions').labels()),
    mesh: {
      // install/ tells istiod so.
      scopeGatewayToNamespace: true,
      cni: true,
      ...(answering && { ingressClass: INGRESS_CLASS, ingressControllerMode: 'STRICT' }),
      ...(selector !== undefined && { ingressSelector: selector, ingressService: nameOf(answering as Field) }),
    },
    ...(certificates.length > 0 && { aws: { certificates } }),
  };
}
