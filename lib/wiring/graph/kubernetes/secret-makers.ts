import type { Graph } from '../graph';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, type Kind, SECRET } from '../kinds';
import { isPlaceholder } from '../placeholder';
import { type Field, isMapping, type Resource } from '../resource';
import { selectsNamespace } from './namespaces';
import { copiesOf, type Reach } from './secret-copies';

/** A Secret that an object is, makes or may make. */
export interface MadeSecret {
  readonly maker: Resource;
  /** `undefined` where it is not known. */
  readonly name: string | undefined;
  /** How its name is written where it holds a placeholder. */
  readonly written?: string;
  /** Where it is made. */
  readonly reach: Reach;
}

/** Secrets that an object is or makes. */
export function secretsMadeBy(resource: Resource): readonly MadeSecret[] {
  return isKnownMaker(resource.kind) ? (READERS[resource.kind]?.(resource) ?? []) : [];
}

/** Whether a kind's makings are all known, so that a mere mention of a name in one makes no Secret. */
export function isKnownMaker(kind: Kind): boolean {
  return Object.hasOwn(READERS, kind);
}

type Reader = (resource: Resource) => readonly MadeSecret[];

const here =
  (resource: Resource): Reach =>
  (_, namespace) =>
    resource.namespace === namespace;

/** One Secret in a namespace, the maker's own unless said otherwise, with the copies that annotations ask for. */
function made(maker: Resource, name: Field, annotations?: Field, reach: Reach = here(maker)): MadeSecret[] {
  if (!name.isSet) return [];
  const reaches = [reach, ...(annotations ? copiesOf(annotations) : [])];
  const { value } = name;
  return reaches.map((reach) => ({
    maker,
    name: name.text(),
    ...(isPlaceholder(value) && { written: value as string }),
    reach,
  }));
}

/** A Secret of the maker's own name, unless a field says another. */
const named =
  (...steps: string[]): Reader =>
  (resource) => {
    const field = resource.get(...steps);
    return made(resource, steps.length > 0 && field.isSet ? field : resource.get('metadata', 'name'));
  };

/** Secrets that the items of a list name. */
const listed =
  (list: readonly string[], ...name: string[]): Reader =>
  (resource) =>
    resource
      .get(...list)
      .items()
      .flatMap((item) => made(resource, item.get(...name)));

/** A Secret that a field names along with its namespace. */
const elsewhere =
  (...steps: string[]): Reader =>
  (resource) => {
    const reference = resource.get(...steps);
    return madeElsewhere(resource, reference.get('secretName').isSet ? 'secretName' : 'name', reference);
  };

function madeElsewhere(resource: Resource, key: string, reference: Field): MadeSecret[] {
  const namespace = reference.get(key === 'secretName' ? 'secretNamespace' : 'namespace');
  const reach: Reach = (_, asked) => (namespace.text() === undefined ? undefined : namespace.text() === asked);
  return made(resource, reference.get(key), undefined, namespace.isSet ? reach : here(resource));
}

/** Upstream: external-secrets v1 ExternalSecretTarget; `Merge` and `None` make no Secret of their own. */
function externalSecret(resource: Resource): MadeSecret[] {
  const target = resource.get('spec', 'target');
  const makes = !['Merge', 'None'].includes(target.get('creationPolicy').text() ?? '');
  const name = target.get('name').isSet ? target.get('name') : resource.get('metadata', 'name');
  const annotations = target.get('template', 'metadata', 'annotations');
  return makes ? made(resource, name, annotations) : made(resource, name, undefined, () => undefined);
}

/** Upstream: external-secrets v1 ClusterExternalSecretSpec. */
function clusterExternalSecret(resource: Resource): MadeSecret[] {
  const spec = resource.get('spec');
  const names = [
    spec.get('externalSecretSpec', 'target', 'name'),
    spec.get('externalSecretName'),
    resource.get('metadata', 'name'),
  ];
  const selectors = [spec.get('namespaceSelector'), ...spec.get('namespaceSelectors').items()].filter(
    (one) => one.isSet,
  );
  const reach: Reach = (graph, namespace) =>
    spec.get('namespaces').texts().includes(namespace) || anySelects(graph, selectors, namespace);
  return made(resource, names.find((name) => name.isSet) as Field, undefined, reach);
}

function anySelects(graph: Graph, selectors: readonly Field[], namespace: string): boolean | undefined {
  const answers = selectors.map((selector) => selectsNamespace(graph, selector, namespace));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

/** Upstream: trust-manager BundleTarget; the Secret bears the Bundle's name. */
function bundle(resource: Resource): MadeSecret[] {
  const target = resource.get('spec', 'target');
  if (!target.get('secret').isSet) return [];
  const reach: Reach = (graph, namespace) => selectsNamespace(graph, target.get('namespaceSelector'), namespace);
  return made(resource, resource.get('metadata', 'name'), undefined, reach);
}

/** Upstream: cert-manager pkg/controller/certificate-shim; without such an annotation it leaves the object alone. */
function askingForCertificates(names: (resource: Resource) => Field[]): Reader {
  const keys = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer', 'kubernetes.io/tls-acme'];
  return (resource) =>
    keys.some((key) => resource.annotation(key).isSet) ? names(resource).flatMap((name) => made(resource, name)) : [];
}

/** Upstream: kyverno rules of kind `generate`. The namespace mostly is that of the object that triggers the rule. */
function policy(resource: Resource): MadeSecret[] {
  const rules = resource.get('spec', 'rules').items();
  return rules.flatMap((rule) => {
    const generated = rule.get('generate');
    const isSecret = generated.get('kind').text() === 'Secret' || generated.get('cloneList').isSet;
    if (!isSecret) return [];
    return [{ maker: resource, name: generated.get('name').text(), reach: () => undefined }];
  });
}

/** Upstream: Vault Secrets Operator; without `destination.create` it fills a Secret that somebody else makes. */
const vaultSecret: Reader = (resource) =>
  resource.get('spec', 'destination', 'create').flag() === true
    ? made(resource, resource.get('spec', 'destination', 'name'))
    : made(resource, resource.get('spec', 'destination', 'name'), undefined, () => undefined);

const annotationsOf = (resource: Resource, ...steps: string[]) => resource.get(...steps, 'annotations');
const name = (resource: Resource) => resource.get('metadata', 'name');

const READERS: Readonly<Record<Kind, Reader>> = {
  [SECRET]: (one) => made(one, name(one), annotationsOf(one, 'metadata')),
  [CERTIFICATE]: (one) => made(one, one.get('spec', 'secretName'), annotationsOf(one, 'spec', 'secretTemplate')),
  [INGRESS]: askingForCertificates((one) => namesIn(one.get('spec', 'tls').items(), 'secretName')),
  'Gateway.gateway.networking.k8s.io': askingForCertificates((one) =>
    one
      .get('spec', 'listeners')
      .items()
      .flatMap((listener) => namesIn(listener.get('tls', 'certificateRefs').items(), 'name')),
  ),
  // cert-manager keeps the ACME account's key there, which serves nobody else.
  [ISSUER]: () => [],
  [CLUSTER_ISSUER]: () => [],
  'ExternalSecret.external-secrets.io': externalSecret,
  'ClusterExternalSecret.external-secrets.io': clusterExternalSecret,
  'SecretStore.external-secrets.io': () => [],
  'ClusterSecretStore.external-secrets.io': () => [],
  // It writes to a store outside, and reads the Secret that it names.
  'PushSecret.external-secrets.io': () => [],
  'ExternalSecret.kubernetes-client.io': named(),
  // Upstream: sealed-secrets unseals into its own name and namespace.
  'SealedSecret.bitnami.com': (one) => made(one, name(one), annotationsOf(one, 'spec', 'template', 'metadata')),
  'Bundle.trust.cert-manager.io': bundle,
  'SecretProviderClass.secrets-store.csi.x-k8s.io': listed(['spec', 'secretObjects'], 'secretName'),
  'VaultStaticSecret.secrets.hashicorp.com': vaultSecret,
  'VaultDynamicSecret.secrets.hashicorp.com': vaultSecret,
  'VaultPKISecret.secrets.hashicorp.com': vaultSecret,
  'HCPVaultSecretsApp.secrets.hashicorp.com': vaultSecret,
  'VaultSecret.ricoberger.de': named(),
  'VaultSecret.redhatcop.redhat.io': named('spec', 'output', 'name'),
  'OnePasswordItem.onepassword.com': named(),
  'DopplerSecret.secrets.doppler.com': elsewhere('spec', 'managedSecret'),
  'InfisicalSecret.secrets.infisical.com': (one) => [
    ...elsewhere('spec', 'managedSecretReference')(one),
    ...one
      .get('spec', 'managedKubeSecretReferences')
      .items()
      .flatMap((item) => madeElsewhere(one, 'secretName', item)),
  ],
  'AzureKeyVaultSecret.spv.no': named('spec', 'output', 'secret', 'name'),
  'SopsSecret.isindir.github.com': listed(['spec', 'secretTemplates'], 'name'),
  'BitwardenSecret.k8s.bitwarden.com': named('spec', 'secretName'),
  'SecretImport.secretgen.carvel.dev': named(),
  'SecretTemplate.secretgen.carvel.dev': named(),
  'ClusterSecret.clustersecret.io': (one) => made(one, name(one), undefined, () => undefined),
  'ClusterPolicy.kyverno.io': policy,
  'Policy.kyverno.io': policy,
};

function namesIn(items: readonly Field[], key: string): Field[] {
  return items.map((item) => item.get(key));
}

/** Names that a `secretGenerator` of a Kustomization makes, which an unrendered tree still holds. */
export function generatedSecrets(resource: Resource): MadeSecret[] {
  const generators = resource.get('secretGenerator');
  if (!Array.isArray(generators.value)) return [];
  const namespace = resource.get('namespace');
  const reach: Reach = (_, asked) => (namespace.text() === undefined ? undefined : namespace.text() === asked);
  return generators
    .items()
    .flatMap((item) => (isMapping(item.value) ? made(resource, item.get('name'), undefined, reach) : []));
}
