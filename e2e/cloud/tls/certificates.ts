import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext, type SecureContext } from 'node:tls';
import { mustRun } from '../../world/command';
import { worldEnvironment } from '../../world/environment';
import { opensslConfig } from '../../world/pki/openssl-config';
import { Refused } from '../services/refused';
import type { Account } from './hand-over';
import type { TlsVersions } from './policy';

/** A certificate with its key, ready for handshakes. */
export interface Certificate {
  readonly names: readonly string[];
  readonly context: (versions: TlsVersions) => SecureContext;
}

const DAYS = 30;

/** Stands for ACM: certificates for the names that the hand-over lists, by the authority of the world's other web servers. */
export class Certificates {
  private readonly made = new Map<string, Promise<Certificate>>();

  /** `pki` has web.crt and web.key; `folder` is for what is made. */
  public constructor(
    private readonly account: Account,
    private readonly pki: string,
    private readonly folder: string,
  ) {}

  /** @throws Refused for an ARN that the account does not have */
  public of(arn: string): Promise<Certificate> {
    const names = this.account.certificates.get(arn);
    if (names === undefined) return Promise.reject(new Refused(`CertificateNotFound: Certificate '${arn}' not found`));
    const made = this.made.get(arn) ?? this.make(arn, names);
    this.made.set(arn, made);
    // What failed is tried again by the next who asks.
    made.catch(() => this.made.delete(arn));
    return made;
  }

  private async make(arn: string, names: readonly string[]): Promise<Certificate> {
    const base = join(this.folder, createHash('sha256').update(arn).digest('hex').slice(0, 16));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // One that is there already stays, as ACM's do when a controller starts anew.
    if (!existsSync(`${base}.crt`)) await this.issue(base, names);
    const [cert, key] = ['crt', 'key'].map((ending) => readFileSync(`${base}.${ending}`));
    return { names, context: (versions) => createSecureContext({ cert, key, ...versions }) };
  }

  /** node:crypto makes keys, but no certificates. */
  private async issue(base: string, names: readonly string[]): Promise<void> {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    await writeFile(`${base}.key`, privateKey.export({ type: 'sec1', format: 'pem' }), { mode: 0o600 });
    const subject = { CN: names[0] ?? '' };
    const alternatives = names.map((name) => `DNS:${name}`);
    const config = opensslConfig({ name: 'acm', subject, signedBy: 'web', usage: 'serverAuth', names: alternatives });
    await writeFile(`${base}.cnf`, config);
    const authority = ['-CA', join(this.pki, 'web.crt'), '-CAkey', join(this.pki, 'web.key')];
    const flags = [
      '-x509',
      '-config',
      `${base}.cnf`,
      '-key',
      `${base}.key`,
      ...authority,
      '-sha256',
      '-days',
      String(DAYS),
    ];
    await mustRun(['openssl', 'req', ...flags, '-out', `${base}.new`], { env: worldEnvironment(this.folder) });
    renameSync(`${base}.new`, `${base}.crt`);
  }
}
