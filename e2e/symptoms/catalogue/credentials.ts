import { add, annotation, give, remove, set, setItem, take, takeItem } from '../mutation/edit';
import type { Mutation } from '../mutation/mutation';
import { CERTIFICATE, EDGE_BINDING, EDGE_FILE, EDGE_ROLE, GATEWAY, HOST, manifest } from './objects';
import { PUBLIC, refused, tlsBroken } from './seen';

const UNAUTHORIZED = /not authorized to read secrets|unauthorized certificates/;
const NO_SECRET = /failed to fetch key and certificate|not supplied|secret .* not found/;
const READ_SECRETS = { apiGroups: [''], resources: ['secrets'] };

/** The certificate on its way from the Secret to the gateway's TLS. */
export const CREDENTIAL_SLIPS: readonly Mutation[] = [
  {
    name: 'credential-name-typo',
    rows: [3],
    setup: 'plain',
    edits: [set(GATEWAY, '/spec/servers/0/tls/credentialName', HOST, 'aplication.sample.com')],
    expect: tlsBroken('TLS reset', { said: NO_SECRET }),
  },
  {
    name: 'credential-name-typo-later',
    rows: [3],
    setup: 'after-good-state',
    edits: [set(GATEWAY, '/spec/servers/0/tls/credentialName', HOST, 'aplication.sample.com')],
    expect: tlsBroken('TLS reset', { said: NO_SECRET }),
  },
  {
    name: 'credential-of-another-namespace',
    rows: [105],
    setup: 'after-good-state',
    edits: [set(GATEWAY, '/spec/servers/0/tls/credentialName', HOST, `apps/${HOST}`)],
    expect: tlsBroken('TLS reset'),
  },
  {
    name: 'certificate-in-app-namespace',
    rows: [4],
    setup: 'plain',
    edits: [set(CERTIFICATE, '/metadata/namespace', 'istio-ingress', 'apps')],
    expect: tlsBroken('Certificate Ready, TLS still fails', { said: /^certificate: .* True / }),
  },
  {
    name: 'role-without-list',
    rows: [5],
    setup: 'plain',
    edits: [takeItem(EDGE_ROLE, '/rules/0/verbs', 'list')],
    expect: tlsBroken('"not authorized to read secrets"', { said: UNAUTHORIZED }),
  },
  {
    name: 'role-of-one-secret',
    rows: [5],
    setup: 'plain',
    edits: [give(EDGE_ROLE, '/rules/0/resourceNames', [HOST])],
    expect: tlsBroken('"not authorized to read secrets"', { said: UNAUTHORIZED }),
  },
  {
    name: 'rolebinding-missing',
    rows: [5],
    setup: 'plain',
    edits: [remove(EDGE_BINDING)],
    expect: tlsBroken('"not authorized to read secrets"', { said: UNAUTHORIZED }),
  },
  {
    name: 'rolebinding-subject-typo',
    rows: [6],
    setup: 'plain',
    edits: [set(EDGE_BINDING, '/subjects/0/name', 'istio-ingressgateway-ssl', 'istio-ingressgateway-sll')],
    expect: tlsBroken('"not authorized to read secrets"', { said: UNAUTHORIZED }),
  },
  {
    name: 'rolebinding-role-typo',
    rows: [6],
    setup: 'plain',
    edits: [set(EDGE_BINDING, '/roleRef/name', 'istio-ingressgateway-ssl', 'istio-ingressgateway-sll')],
    expect: tlsBroken('"not authorized to read secrets"', { said: UNAUTHORIZED }),
  },
  {
    name: 'rolebinding-subject-in-another-namespace',
    rows: [37, 6],
    setup: 'plain',
    edits: [set(EDGE_BINDING, '/subjects/0/namespace', 'istio-ingress', 'istio-system')],
    expect: tlsBroken('"not authorized to read secrets"', { said: UNAUTHORIZED }),
  },
  {
    name: 'rolebinding-subject-without-namespace',
    rows: [37],
    setup: 'after-good-state',
    edits: [take(EDGE_BINDING, '/subjects/0/namespace', 'istio-ingress')],
    expect: refused('API server rejects', /namespace: Required value/),
  },
  {
    name: 'role-twice',
    rows: [38],
    setup: 'plain',
    edits: [
      add(
        EDGE_FILE,
        manifest('rbac.authorization.k8s.io/v1', 'Role', 'istio-ingress/istio-ingressgateway-ssl', {
          rules: [{ ...READ_SECRETS, verbs: ['get', 'watch'] }],
        }),
      ),
    ],
    expect: tlsBroken('the last apply wins', { said: UNAUTHORIZED }),
  },
  {
    name: 'certificate-name-mismatch',
    rows: [7],
    setup: 'after-good-state',
    given: [give(GATEWAY, annotation('external-dns.kubernetes.io/hostname'), 'www.sample.com')],
    edits: [setItem(CERTIFICATE, '/spec/dnsNames', HOST, 'www.sample.com')],
    seconds: 45,
    expect: { words: 'name mismatch in the browser', dns: PUBLIC, https: /^certificate not valid: other names/i },
  },
];
