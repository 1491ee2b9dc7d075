import { ROUTE53 } from '../addresses';
import type { Ran } from '../command';
import type { Send } from './route53';

/** moto reads from the signature which service is meant, and checks nothing else of it. */
const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=e2e/20260101/us-east-1/route53/aws4_request, SignedHeaders=host, Signature=e2e';

/** Asks by a command, as the API's address exists in the node's network namespace only. */
export function curlSender(inNode: (argv: readonly string[], input?: string) => Promise<Ran>): Send {
  return async (method, path, body) => {
    // moto takes a body only if it calls itself XML: curl's own content type is that of forms.
    const data = body === undefined ? [] : ['-H', 'Content-Type: application/xml', '--data-binary', '@-'];
    const flags = ['-sS', '-X', method, '-H', `Authorization: ${AUTHORIZATION}`, '-w', '\n%{http_code}', ...data];
    const { stdout, stderr, status } = await inNode(['curl', ...flags, `${ROUTE53}${path}`], body);
    if (status !== 0) throw new Error(`Route 53 does not answer: ${stderr.trim()}`);
    const end = stdout.lastIndexOf('\n');
    return { status: Number(stdout.slice(end + 1)), text: stdout.slice(0, end) };
  };
}
