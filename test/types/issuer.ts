import { AcmeIssuer } from '../../lib';
import { chart, ingressClass, mesh, zone } from './given';

// Staging or production is a decision.
new AcmeIssuer(chart, 'a', { server: 'letsencrypt-staging', http01: ingressClass });
new AcmeIssuer(chart, 'a', { server: { directory: 'https://acme.sample.com/directory' }, http01: ingressClass });
// @ts-expect-error no server
new AcmeIssuer(chart, 'a', { http01: ingressClass });
// @ts-expect-error an unknown environment
new AcmeIssuer(chart, 'a', { server: 'letsencrypt', http01: ingressClass });

// HTTP-01 goes through an IngressClass, which is an object; the mesh alone makes none.
// @ts-expect-error a mesh where its IngressClass is asked for
new AcmeIssuer(chart, 'a', { server: 'letsencrypt-staging', http01: mesh });
// @ts-expect-error the name of an IngressClass
new AcmeIssuer(chart, 'a', { server: 'letsencrypt-staging', http01: 'istio' });

// DNS-01 goes through a zone of the hand-over.
new AcmeIssuer(chart, 'a', { server: 'letsencrypt-staging', dns01: [{ zone }], region: 'eu-west-1' });
// @ts-expect-error the id of a zone
new AcmeIssuer(chart, 'a', { server: 'letsencrypt-staging', dns01: [{ zone: zone.id }], region: 'eu-west-1' });
