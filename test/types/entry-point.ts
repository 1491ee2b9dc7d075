import { AcmEntryPoint, LetsEncryptEntryPoint } from '../../lib';
import { certificate, chart, handover, ingressClass, mesh, namespace } from './given';

const common = { namespace, mesh, handover };
const sourceRanges = ['10.0.0.0/8'];

// TLS that ends at the load balancer needs an ACM certificate and a scheme.
new AcmEntryPoint(chart, 'acm', { ...common, scheme: 'internal', certificate, sourceRanges });
// @ts-expect-error no scheme: private or public is a decision
new AcmEntryPoint(chart, 'acm', { ...common });
// @ts-expect-error the ARN alone, without the names that it covers
new AcmEntryPoint(chart, 'acm', { ...common, scheme: 'internal', certificate: certificate.arn });
// @ts-expect-error a challenge: nothing is validated there
new AcmEntryPoint(chart, 'acm', { ...common, scheme: 'internal', challenge: 'dns-01' });

// TLS that ends at the gateway has no use for one.
new LetsEncryptEntryPoint(chart, 'ssl', common);
// @ts-expect-error an ACM certificate
new LetsEncryptEntryPoint(chart, 'ssl', { ...common, certificate });
// @ts-expect-error the policy of a listener that ends TLS
new LetsEncryptEntryPoint(chart, 'ssl', { ...common, tlsPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' });

// HTTP-01 is open to the Internet: Let's Encrypt publishes no addresses.
new LetsEncryptEntryPoint(chart, 'ssl', { ...common, challenge: 'http-01', scheme: 'internet-facing' });
// @ts-expect-error source ranges with HTTP-01
new LetsEncryptEntryPoint(chart, 'ssl', { ...common, challenge: 'http-01', sourceRanges });
// @ts-expect-error source ranges with the default challenge, HTTP-01
new LetsEncryptEntryPoint(chart, 'ssl', { ...common, sourceRanges });
// @ts-expect-error private addresses with HTTP-01
new LetsEncryptEntryPoint(chart, 'ssl', { ...common, scheme: 'internal' });
new LetsEncryptEntryPoint(chart, 'ssl', { ...common, challenge: 'dns-01', scheme: 'internal', sourceRanges });

// @ts-expect-error the mesh' IngressClass where the mesh is asked for
new LetsEncryptEntryPoint(chart, 'ssl', { ...common, mesh: ingressClass });
