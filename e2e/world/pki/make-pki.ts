import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mustRun } from '../command';
import { worldEnvironment } from '../environment';
import type { RunFolder } from '../run-folder';
import { AUTHORITIES, type Certificate, LEAVES, USERS } from './certificates';
import { kubeconfig } from './kubeconfig';
import { opensslConfig } from './openssl-config';

const DAYS = 30;
/** The machine's authorities, which containers trust beside that of the world. */
const MACHINE_ROOTS = '/etc/ssl/certs/ca-certificates.crt';

/** Keys and certificates of the control plane and of the ACME server's names, and a kubeconfig for every user. */
export async function makePki(folder: RunFolder): Promise<void> {
  await Promise.all(AUTHORITIES.map((certificate) => issue(folder, certificate)));
  await Promise.all(LEAVES.map((certificate) => issue(folder, certificate)));
  serviceAccountKeys(folder);
  const read = (file: string) => readFileSync(folder.file('pki', file));
  for (const { name } of USERS) {
    const pem = { ca: read('ca.crt'), cert: read(`${name}.crt`), key: read(`${name}.key`) };
    writeFileSync(folder.file('conf', `${name}.kubeconfig`), kubeconfig(name, pem), { mode: 0o600 });
  }
  const roots = existsSync(MACHINE_ROOTS) ? readFileSync(MACHINE_ROOTS) : '';
  writeFileSync(folder.file('pki/trust.pem'), `${roots}${read('web.crt')}`);
}

/** The key by Node, which is in this process already; certificates are beyond node:crypto. */
async function issue(folder: RunFolder, certificate: Certificate): Promise<void> {
  const file = (ending: string, name = certificate.name) => folder.file('pki', `${name}.${ending}`);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  writeFileSync(file('key'), privateKey.export({ type: 'sec1', format: 'pem' }), { mode: 0o600 });
  writeFileSync(file('cnf'), opensslConfig(certificate));
  const { signedBy } = certificate;
  const signer = signedBy === undefined ? [] : ['-CA', file('crt', signedBy), '-CAkey', file('key', signedBy)];
  const flags = ['-x509', '-config', file('cnf'), '-key', file('key'), ...signer, '-sha256', '-days', String(DAYS)];
  await mustRun(['openssl', 'req', ...flags, '-out', file('crt')], { env: worldEnvironment(folder.path) });
}

/** What tokens of ServiceAccounts are signed with. */
function serviceAccountKeys(folder: RunFolder): void {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(folder.file('pki/sa.key'), privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  writeFileSync(folder.file('pki/sa.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
}
