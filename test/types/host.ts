import { HttpsApp, HttpsHost } from '../../lib';
import { acm, app, issuer, letsEncrypt, namespace, platform } from './given';

const common = { platform, namespace, host: 'a.sample.com' };

// Where TLS ends at the gateway, issuer and certificate options make sense.
new HttpsHost(app, 'a', { ...common, entryPoint: letsEncrypt, issuer, certificate: { renewBefore: '360h' } });
new HttpsHost(app, 'a', { ...common, issuer, certificate: { renewBefore: '360h' } });
new HttpsHost(app, 'a', { ...common, entryPoint: platform.letsEncryptEntryPoint('ssl'), issuer });

// Where it ends at the load balancer, there is no Certificate.
new HttpsHost(app, 'a', { ...common, entryPoint: acm });
new HttpsHost(app, 'a', { ...common, entryPoint: platform.acmEntryPoint('internal') });
// @ts-expect-error an issuer on an ACM entry point
new HttpsHost(app, 'a', { ...common, entryPoint: acm, issuer });
// @ts-expect-error certificate options on an ACM entry point
new HttpsHost(app, 'a', { ...common, entryPoint: acm, certificate: { renewBefore: '360h' } });
// @ts-expect-error an issuer on an ACM entry point of a contract
new HttpsHost(app, 'a', { ...common, entryPoint: platform.acmEntryPoint('internal'), issuer });

const container = { image: 'image:1', port: 8080 };
new HttpsApp(app, 'a', { ...common, container, entryPoint: acm });
// @ts-expect-error an issuer on an ACM entry point, for a whole app
new HttpsApp(app, 'a', { ...common, container, entryPoint: acm, issuer });
// @ts-expect-error certificate options on an ACM entry point, for a whole app
new HttpsApp(app, 'a', { ...common, container, entryPoint: acm, certificate: {} });

// An app has one namespace, a host may have several.
new HttpsHost(app, 'a', { ...common, namespace: [namespace, namespace] });
// @ts-expect-error several namespaces for a whole app
new HttpsApp(app, 'a', { ...common, container, namespace: [namespace, namespace] });

// Constructs are taken, never their names.
// @ts-expect-error the name of an entry point
new HttpsHost(app, 'a', { ...common, entryPoint: 'ssl' });
// @ts-expect-error the name of an issuer
new HttpsHost(app, 'a', { ...common, issuer: 'letsencrypt' });
// @ts-expect-error the key algorithm is one that the gateway serves
new HttpsHost(app, 'a', { ...common, certificate: { keyAlgorithm: 'Ed25519' } });
