import type { KubeObject } from '../kube/objects';
import type { Sight } from '../outside/sight';
import type { Visibility } from '../world/route53/xml';
import type { World } from '../world/world';
import { expected } from './finding';
import type { Question } from './question';
import { appsAdded } from './steps/apps-added';
import { find, list } from './steps/objects';
import { lookUntil, outside, plain } from './steps/outside';
import { recordsOf } from './steps/records';

interface Certificate extends KubeObject {
  readonly spec: { readonly dnsNames?: readonly string[] };
}

interface Gateway extends KubeObject {
  readonly spec: { readonly servers: readonly { readonly port: { number: number; protocol: string } }[] };
}

interface Service extends KubeObject {
  readonly status?: { readonly loadBalancer?: { readonly ingress?: readonly { hostname?: string }[] } };
}

const PUBLIC = 'portal.sample.com';
const PRIVATE = 'intranet.sample.com';

export const acmEntryPoints: Question = {
  title: 'ACM entry points, public and internal: TLS ends at the load balancer',
  async *ask(world) {
    await appsAdded(world);
    yield* facts(world, PUBLIC, 'apps-portal');
    yield* facts(world, PRIVATE, 'apps-intranet');

    yield expected(
      `${PUBLIC} in the public zone`,
      await target(world, PUBLIC, 'public'),
      await balancer(world, 'public'),
    );
    yield expected(`${PUBLIC} in the private zone`, await target(world, PUBLIC, 'private'), 'no record');
    yield expected(
      `${PRIVATE} in the private zone`,
      await target(world, PRIVATE, 'private'),
      await balancer(world, 'private'),
    );
    yield expected(`${PRIVATE} in the public zone`, await target(world, PRIVATE, 'public'), 'no record');

    const open = await lookUntil(world, PUBLIC, { https: '200' }, { trust: 'acm' });
    yield expected(`https://${PUBLIC}/headers, by ACM's certificate`, inWords(open), '200, *.sample.com, sample.com');
    yield expected(`http://${PUBLIC}/headers`, plain(open), `301 → https://${PUBLIC}/headers`);
    yield expected('x-forwarded-proto that the app sees', header(open.body, 'X-Forwarded-Proto'), 'https');

    yield expected(`${PRIVATE} from the Internet`, (await outside(world).look(PRIVATE)).dns, 'NXDOMAIN');
    const closed = await lookUntil(world, PRIVATE, { https: '200' }, { trust: 'acm', from: 'vpc' });
    yield expected(
      `https://${PRIVATE}/headers from the company's network`,
      inWords(closed),
      '200, *.sample.com, sample.com',
    );
    yield expected('by the address', closed.dns, /^10\.77\.0\.\d+$/);
    yield expected('x-forwarded-proto that the app sees', header(closed.body, 'X-Forwarded-Proto'), 'https');
  },
};

function inWords({ https, certificate }: Sight): string {
  return `${https}, ${certificate?.names.join(', ')}`;
}

async function* facts(world: World, host: string, gatewayName: string) {
  const certificates = await list<Certificate>(world, 'certificates');
  const own = certificates.filter(({ spec }) => spec.dnsNames?.includes(host));
  yield expected(`Certificates for ${host}`, String(own.length), '0');
  const gateway = await find<Gateway>(world, `gateway.networking.istio.io/${gatewayName}`, 'istio-ingress');
  const ports = gateway?.spec.servers.map(({ port }) => `${port.number} ${port.protocol}`).join(', ');
  yield expected('ports of its Gateway', ports ?? 'no Gateway', '443 HTTP, 80 HTTP');
}

/** Where a host's record leads to. */
async function target(world: World, host: string, visibility: Visibility): Promise<string> {
  const records = await recordsOf(world, host, visibility);
  return records.find(({ name, type }) => name === host && type === 'A')?.alias ?? 'no record';
}

/** The name of the load balancer of an ACM entry point. */
async function balancer(world: World, which: 'public' | 'private'): Promise<string> {
  const service = await find<Service>(world, `service/istio-ingressgateway-${which}`, 'istio-ingress');
  return service?.status?.loadBalancer?.ingress?.[0]?.hostname ?? 'no load balancer';
}

/** A header that the app says it was sent, in the shape of go-httpbin's /headers. */
function header(body = '{"headers":{}}', name: string): string {
  return ((JSON.parse(body) as { headers: Record<string, string[]> }).headers[name] ?? []).join(', ');
}
