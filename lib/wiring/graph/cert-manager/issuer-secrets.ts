import { clusterResourceNamespace } from '../../facts/cert-manager';
import type { Graph } from '../graph';
import { CLUSTER_ISSUER } from '../kinds';
import type { Field, Resource } from '../resource';
import { solversOf } from './solvers';

/** A Secret that an issuer reads. */
export interface IssuerSecret {
  /** `{name, key}`, or the name alone. */
  readonly field: Field;
  readonly nameField: Field;
  readonly name: string;
  /** `undefined` where the type of the Secret tells. */
  readonly key: string | undefined;
  readonly keyField: Field;
  /** What it is for. */
  readonly purpose: string;
}

/** Where an issuer's Secrets are read. Upstream: cert-manager pkg/controller IssuerOptions.ResourceNamespace. */
export function secretNamespaceOf(graph: Graph, issuer: Resource): string {
  return issuer.kind === CLUSTER_ISSUER ? clusterResourceNamespace(graph) : issuer.namespace;
}

/** Secrets that somebody else has to make for an issuer; the key of an ACME account is made by cert-manager itself. */
export function secretsOfIssuer(issuer: Resource): IssuerSecret[] {
  const spec = issuer.get('spec');
  const keepsAccount = spec.get('acme', 'disableAccountKeyGeneration').flag() === true;
  return [
    ...reference(spec.get('acme', 'externalAccountBinding', 'keySecretRef'), 'the external account binding'),
    ...(keepsAccount ? reference(spec.get('acme', 'privateKeySecretRef'), 'the ACME account', 'tls.key') : []),
    ...solversOf(issuer).flatMap((solver) => credentials(solver.get('dns01'))),
    ...authority(spec.get('ca', 'secretName')),
    ...references(spec.get('vault'), 'Vault'),
    ...references(spec.get('venafi'), 'Venafi'),
  ];
}

/** All `…SecretRef` of a DNS provider. Those of a webhook are its own affair. */
function credentials(dns01: Field): IssuerSecret[] {
  return dns01.entries().flatMap(([provider, field]) => (provider === 'webhook' ? [] : references(field, provider)));
}

function references(field: Field, purpose: string): IssuerSecret[] {
  return field.entries().flatMap(([key, value]) => {
    if (/SecretRef$|^secretRef$/.test(key)) return reference(value, purpose);
    return ['auth', 'appRole', 'kubernetes'].includes(key) ? references(value, purpose) : [];
  });
}

function reference(field: Field, purpose: string, key?: string): IssuerSecret[] {
  const [nameField, keyField] = [field.get('name'), field.get('key')];
  const name = nameField.text();
  return name ? [{ field, nameField, name, key: keyField.text() || key, keyField, purpose }] : [];
}

function authority(field: Field): IssuerSecret[] {
  const name = field.text();
  return name ? [{ field, nameField: field, name, key: 'tls.crt', keyField: field, purpose: 'the CA' }] : [];
}
