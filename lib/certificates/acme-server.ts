import { InvalidInputError } from '../errors';

/** Let's Encrypt's two environments. Browsers trust production alone; staging has generous limits, for trying things out. */
export type LetsEncryptEnvironment = 'letsencrypt-staging' | 'letsencrypt-production';

/** Credentials that a CA asks for beside the account key. */
export interface ExternalAccountBinding {
  /** Id of the key, from the CA. */
  readonly keyId: string;
  /** Name of a Secret, in cert-manager's namespace for a ClusterIssuer, in the Issuer's otherwise. */
  readonly secretName: string;
  /** Key in that Secret. @default 'secret' */
  readonly secretKey?: string;
}

/** The directory of any other ACME server. */
export interface AcmeDirectory {
  /** HTTPS URL of the directory. */
  readonly directory: string;
  /** PEM of the CA that signed the server's own certificate. @default - the system's roots */
  readonly caBundle?: string;
  /** Credentials that the CA asks for beside the account key. @default - none */
  readonly externalAccountBinding?: ExternalAccountBinding;
}

/** Let's Encrypt, or any other ACME server. */
export type AcmeServer = LetsEncryptEnvironment | AcmeDirectory;

/** https://letsencrypt.org/docs/acme-protocol-updates/ and https://letsencrypt.org/docs/staging-environment/ */
const LETS_ENCRYPT: Readonly<Record<LetsEncryptEnvironment, string>> = {
  'letsencrypt-staging': 'https://acme-staging-v02.api.letsencrypt.org/directory',
  'letsencrypt-production': 'https://acme-v02.api.letsencrypt.org/directory',
};

/** The directory URL of a server. @throws InvalidInputError when it is no HTTPS URL, or no environment of Let's Encrypt */
export function directoryOf(server: AcmeServer): string {
  if (typeof server !== 'string') {
    return httpsUrl(server?.directory);
  }
  if (!Object.hasOwn(LETS_ENCRYPT, server)) {
    throw new InvalidInputError({
      what: `ACME server "${server}" is unknown`,
      why: 'the issuer would have no directory to register at',
      fix: `Use ${Object.keys(LETS_ENCRYPT).join(' or ')}, or { directory: "https://…" }.`,
    });
  }
  return LETS_ENCRYPT[server];
}

/** Whether a directory URL is one of Let's Encrypt's, whose profiles and limits are known. */
export function isLetsEncrypt(directory: string): boolean {
  return Object.values(LETS_ENCRYPT).includes(directory);
}

/** A PEM bundle as the Issuer holds it: Base64 of the PEM text. @throws InvalidInputError when it is no PEM */
export function encodedCaBundle(pem?: string): string | undefined {
  if (pem !== undefined && !pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw new InvalidInputError({
      what: `caBundle "${pem.slice(0, 20)}…" is no PEM certificate`,
      why: 'cert-manager could not verify the ACME server',
      fix: 'Give the text of the PEM file, beginning with -----BEGIN CERTIFICATE-----.',
    });
  }
  return pem === undefined ? undefined : Buffer.from(pem).toString('base64');
}

function httpsUrl(directory: string): string {
  if (!URL.canParse(directory) || new URL(directory).protocol !== 'https:') {
    throw new InvalidInputError({
      what: `ACME directory "${directory}" is no HTTPS URL`,
      why: 'cert-manager would fail to register the account',
      fix: 'Give the URL of the directory, beginning with https://.',
    });
  }
  return directory;
}
