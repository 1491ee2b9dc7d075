import { InvalidInputError } from '../errors';
import type { ExternalDnsSettings, ServiceAccountName, ServiceAccountSettings } from './settings';

const NAMESPACE = 'external-dns';
const CERT_MANAGER: ServiceAccountName = { namespace: 'cert-manager', name: 'cert-manager' };

/** ServiceAccounts as the manifests name them. */
export interface ServiceAccountNames {
  readonly externalDns: readonly ExternalDnsSettings[];
  readonly certManager?: ServiceAccountName;
}

/** The ServiceAccounts that get roles, completed. @throws InvalidInputError for a name that is none or stands twice, or a zone that is not made */
export function serviceAccountNames(privateZone: boolean, settings: ServiceAccountSettings = {}): ServiceAccountNames {
  const externalDns = settings.externalDns ?? usualExternalDns(privateZone);
  const certManager = settings.certManager === false ? undefined : (settings.certManager ?? CERT_MANAGER);
  const all = [...externalDns, ...(certManager ? [certManager] : [])];
  for (const account of all) checkName(account);
  checkOnce(all);
  for (const instance of externalDns) checkZone(instance, privateZone);
  return { externalDns, certManager };
}

/** As charts/external-dns-ssl.ts and charts/external-dns-private.ts name them. */
function usualExternalDns(privateZone: boolean): readonly ExternalDnsSettings[] {
  const ssl: ExternalDnsSettings = { namespace: NAMESPACE, name: 'external-dns-ssl', zone: 'public' };
  return privateZone ? [ssl, { namespace: NAMESPACE, name: 'external-dns-private', zone: 'private' }] : [ssl];
}

function checkName({ namespace, name }: ServiceAccountName): void {
  if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace) || !/^[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?$/.test(name)) {
    throw new InvalidInputError({
      what: `ServiceAccount "${namespace}/${name}" has no Kubernetes name`,
      why: 'the role would wait for a pod that cannot be',
      fix: 'Use lower-case letters, digits and "-", as in "external-dns/external-dns-ssl".',
    });
  }
}

function checkZone({ namespace, name, zone }: ExternalDnsSettings, privateZone: boolean): void {
  if (zone === 'private' && !privateZone) {
    throw new InvalidInputError({
      what: `external-dns "${namespace}/${name}" writes to the private zone, and privateZone is false`,
      why: 'there is no such zone to write to',
      fix: 'Set privateZone to true, or leave the instance out.',
    });
  }
}

function checkOnce(accounts: readonly ServiceAccountName[]): void {
  const names = accounts.map(({ namespace, name }) => `${namespace}/${name}`);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) {
    throw new InvalidInputError({
      what: `ServiceAccount "${twice}" is listed twice`,
      why: 'a ServiceAccount has one role, and each zone its own external-dns',
      fix: 'Give each instance its own ServiceAccount.',
    });
  }
}
