import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { Certificate } from './sight';

/** What a server showed of itself in a handshake. */
export function certificateOf(socket: TLSSocket): Certificate | undefined {
  const shown = socket.getPeerCertificate(true);
  // An empty object stands for none.
  if (shown.serialNumber === undefined) return undefined;
  const signers = signersOf(shown);
  return {
    names: (shown.subjectaltname ?? '').split(', ').flatMap((name) => (name === '' ? [] : [name.replace(/^DNS:/, '')])),
    serial: shown.serialNumber.toLowerCase(),
    issuer: signers[0] ?? '',
    chain: signers,
    validFrom: new Date(shown.valid_from).toISOString(),
    validTo: new Date(shown.valid_to).toISOString(),
  };
}

/** The serial number alone, for those who ask a hundred times a second: the whole chain takes a millisecond to read. */
export function serialOf(socket: TLSSocket): string | undefined {
  return socket.getPeerX509Certificate()?.serialNumber.toLowerCase();
}

/** A root is its own issuer; where a chain ends early there is no further certificate. */
function signersOf(certificate: DetailedPeerCertificate): string[] {
  const names: string[] = [];
  for (let at: DetailedPeerCertificate | undefined = certificate; at !== undefined; ) {
    names.push(String(at.issuer?.CN ?? ''));
    const next: DetailedPeerCertificate | undefined = at.issuerCertificate;
    if (next === undefined || next.fingerprint256 === at.fingerprint256 || isRoot(next)) break;
    at = next;
  }
  return names;
}

function isRoot({ fingerprint256, issuerCertificate }: DetailedPeerCertificate): boolean {
  return issuerCertificate?.fingerprint256 === fingerprint256;
}
