import { SECRET } from '../kinds';
import type { Field, Resource } from '../resource';

/** Keys of a Secret, with the field that gives them. */
export interface SecretKeys {
  readonly keys: readonly string[];
  readonly field: Field;
}

/** Keys of the Secret that an object is or makes; `undefined` where they are not told. */
export function secretKeysOf(maker: Resource): SecretKeys | undefined {
  const found = READERS[maker.kind]?.(maker);
  // One without any keys is filled in later by something.
  return found && found.keys.length > 0 && !found.field.isUnknown ? found : undefined;
}

const READERS: Readonly<Record<string, (maker: Resource) => SecretKeys | undefined>> = {
  [SECRET]: keysOfSecret,
  'SealedSecret.bitnami.com': keysOfSealedSecret,
  'ExternalSecret.external-secrets.io': (one) => keysOfExternalSecret(one.get('spec')),
  'ClusterExternalSecret.external-secrets.io': (one) => keysOfExternalSecret(one.get('spec', 'externalSecretSpec')),
};

function keysOfSecret(secret: Resource): SecretKeys | undefined {
  const [data, text] = [secret.get('data'), secret.get('stringData')];
  if (data.isUnknown || text.isUnknown) return undefined;
  return { keys: [...namesIn(data), ...namesIn(text)], field: data.isSet ? data : text };
}

/** Upstream: sealed-secrets pkg/apis/sealedsecrets/v1alpha1 Unseal; the template's `data` comes on top. */
function keysOfSealedSecret(sealed: Resource): SecretKeys | undefined {
  const [field, template] = [sealed.get('spec', 'encryptedData'), sealed.get('spec', 'template', 'data')];
  return template.isUnknown ? undefined : { keys: [...namesIn(field), ...namesIn(template)], field };
}

/**
 * What a store holds under `dataFrom`, and what a template of another object has, is not told.
 * Upstream: external-secrets pkg/controllers/externalsecret/externalsecret_controller_template.go ApplyTemplate.
 */
function keysOfExternalSecret(spec: Field): SecretKeys | undefined {
  const [target, data] = [spec.get('target'), spec.get('data')];
  const template = target.get('template');
  const isOwner = [undefined, '', 'Owner', 'Orphan'].includes(target.get('creationPolicy').text());
  const isTold = !spec.get('dataFrom').isSet && !template.get('templateFrom').isSet && !template.get('data').isUnknown;
  const names = data.items().map((item) => item.get('secretKey').text());
  if (!isOwner || !isTold || names.includes(undefined)) return undefined;
  const own = namesIn(template.get('data'));
  const fetched = own.length === 0 || template.get('mergePolicy').text() === 'Merge' ? (names as string[]) : [];
  return { keys: [...own, ...fetched], field: own.length === 0 ? data : template.get('data') };
}

function namesIn(field: Field): string[] {
  return field.entries().map(([key]) => key);
}
