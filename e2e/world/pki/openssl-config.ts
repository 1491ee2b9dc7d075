import type { Certificate } from './certificates';

/** The configuration of `openssl req` for one certificate: the machine's own would add extensions of its choice. */
export function opensslConfig({ subject, signedBy, usage, names = [] }: Certificate): string {
  const extensions =
    signedBy === undefined
      ? ['basicConstraints = critical, CA:TRUE', 'keyUsage = critical, keyCertSign, cRLSign, digitalSignature']
      : ['basicConstraints = CA:FALSE', 'keyUsage = critical, digitalSignature, keyEncipherment'];
  return `${[
    '[req]',
    'prompt = no',
    'distinguished_name = subject',
    'x509_extensions = extensions',
    '[subject]',
    ...Object.entries(subject).map(([key, value]) => `${key} = ${value}`),
    '[extensions]',
    ...extensions,
    ...(usage === undefined ? [] : [`extendedKeyUsage = ${usage}`]),
    ...(names.length === 0 ? [] : [`subjectAltName = ${names.join(', ')}`]),
  ].join('\n')}\n`;
}
