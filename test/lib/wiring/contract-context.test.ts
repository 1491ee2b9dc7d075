import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseStream } from '../../../lib/manifests/parse-stream';
import { checkManifests } from '../../../lib/wiring/check-manifests';
import { contractContext, isContract } from '../../../lib/wiring/contract-context';
import { Graph } from '../../../lib/wiring/graph/graph';
import { CERTIFICATE, CLUSTER_ISSUER, DEPLOYMENT, GATEWAY, NAMESPACE, SERVICE } from '../../../lib/wiring/graph/kinds';
import type { Manifest } from '../../../lib/wiring/manifest';

const ROOT = resolve(__dirname, '../../..');
const APP_REPO = join(ROOT, 'examples/app-repo');

const contractOf = (file: string) => contractContext(JSON.parse(readFileSync(file, 'utf8')), 'platform.contract.json');

function folder(path: string): Manifest[] {
  return readdirSync(path).flatMap((name) => [
    ...parseStream(readFileSync(join(path, name), 'utf8'), join(path, name)).manifests,
  ]);
}

const PLATFORM = new Graph(folder(join(ROOT, 'dist')));
const OF_CONTRACT = new Graph(contractOf(join(ROOT, 'platform.contract.json')).manifests);

describe('the objects of a contract', () => {
  test('are of the context, and stand in the contract', () => {
    expect(OF_CONTRACT.resources.every(({ isContext }) => isContext)).toBe(true);
    expect(OF_CONTRACT.resources[0]?.manifest.source).toEqual({ file: 'platform.contract.json', document: 1, line: 1 });
  });

  test.each([GATEWAY, SERVICE, CLUSTER_ISSUER])('are what the platform makes: %s', (kind) => {
    const all = OF_CONTRACT.all(kind);
    expect(all.length).toBeGreaterThan(0);
    for (const one of all) {
      const made = PLATFORM.find(kind, one.namespace, one.name);
      expect(withoutNames(made?.get('spec').value)).toMatchObject(withoutNames(one.get('spec').value) as object);
    }
  });

  test('have the labels that Gateways and Services select by', () => {
    for (const one of OF_CONTRACT.all(DEPLOYMENT)) {
      const at = ['spec', 'template', 'metadata', 'labels'];
      const made = PLATFORM.find(DEPLOYMENT, one.namespace, one.name);
      expect(made?.get(...at).value).toMatchObject(one.get(...at).value as object);
    }
  });

  test('have the arguments of external-dns that decide on records', () => {
    const args = ['spec', 'template', 'spec', 'containers', 0, 'args'];
    for (const name of ['external-dns-ssl', 'external-dns-private']) {
      const [one, made] = [OF_CONTRACT, PLATFORM].map((graph) =>
        graph
          .find(DEPLOYMENT, 'external-dns', name)
          ?.get(...args)
          .texts(),
      );
      const own = one?.filter((arg) => !arg.startsWith('--txt-owner-id'));
      expect(made).toEqual(expect.arrayContaining(own ?? ['there']));
    }
  });

  test('have namespaces: the teams’ are injected, the gateways’ are not', () => {
    const labels = OF_CONTRACT.all(NAMESPACE).map((one) => [one.name, one.label('istio-injection').text()]);
    expect(labels).toEqual([
      ['apps', 'enabled'],
      ['istio-ingress', undefined],
    ]);
  });

  test('have a certificate for each host whose TLS ends at the gateway', () => {
    const [certificate] = OF_CONTRACT.all(CERTIFICATE);
    expect(certificate?.get('spec').value).toMatchObject({
      dnsNames: ['application.sample.com'],
      issuerRef: { kind: 'ClusterIssuer', name: 'letsencrypt-staging' },
    });
    const gateway = OF_CONTRACT.find(GATEWAY, 'istio-ingress', 'application-gateway');
    const credential = gateway?.get('spec', 'servers', 0, 'tls', 'credentialName').text();
    expect(certificate?.get('spec', 'secretName').text()).toBe(credential);
    expect(gateway?.annotation('externaldns').text()).toBe('ssl');
  });
});

/** A contract names no Secret of a Gateway, and names the profile that is the default too. */
function withoutNames(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (key, one) =>
    ['credentialName', 'profile'].includes(key) ? undefined : one,
  );
}

test('the facts of a contract are those of the mesh that install/ sets up', () => {
  expect(contractOf(join(ROOT, 'platform.contract.json')).facts).toEqual({
    versions: expect.objectContaining({ istio: expect.any(String), externalDns: expect.any(String) }),
    mesh: {
      scopeGatewayToNamespace: true,
      cni: true,
      ingressClass: 'istio',
      ingressControllerMode: 'STRICT',
      ingressSelector: 'ingressgateway-ssl',
      ingressService: 'istio-ingressgateway-ssl',
    },
    aws: {
      certificates: expect.arrayContaining([
        { arn: expect.stringMatching(/^arn:/), names: ['*.sample.com', 'sample.com'] },
      ]),
    },
  });
});

test('an app repository is wired against the contract of its platform', () => {
  const { manifests, facts } = contractOf(join(APP_REPO, 'platform.contract.json'));
  const own = folder(join(APP_REPO, 'dist'));
  const { findings, summary } = checkManifests([...own, ...manifests], { facts, complete: true });
  expect(findings).toEqual([]);
  expect(summary).toMatchObject({ objects: 4, hosts: ['podinfo.sample.com'] });
});

describe('a host', () => {
  const contract = {
    entryPoints: [
      {
        name: 'acm',
        namespace: 'in',
        selector: { istio: 'acm' },
        scheme: 'internal',
        tlsEndsAt: 'load-balancer',
        certificateNames: ['a.b'],
      },
      { name: 'le', namespace: 'in', selector: { istio: 'le' }, tlsEndsAt: 'gateway', challenge: 'dns-01' },
    ],
    issuers: [
      {
        name: 'le',
        kind: 'Issuer',
        namespace: 'in',
        profile: 'classic',
        solvers: [{ challenge: 'dns-01', dnsNames: ['*.a.b'], dnsZones: ['a.b'] }],
      },
    ],
    hosts: [
      { gatewayName: 'x', gatewayNamespace: 'in', hosts: ['x.a.b'], namespaces: ['team'], entryPoint: 'acm' },
      { gatewayName: 'y', gatewayNamespace: 'in', hosts: ['y.a.b'], namespaces: ['team'], entryPoint: 'le' },
      { gatewayName: 'z', gatewayNamespace: 'in', hosts: ['z.a.b'], namespaces: ['team'], entryPoint: 'gone' },
    ],
  };
  const context = contractContext(contract, 'c.json');
  const graph = new Graph(context.manifests);

  test('behind a load balancer that ends TLS has an HTTP server and no certificate', () => {
    expect(graph.find(GATEWAY, 'in', 'x')?.get('spec', 'servers', 0).value).toEqual({
      port: { number: 443, name: 'https', protocol: 'HTTP' },
      hosts: ['team/x.a.b'],
    });
    expect(graph.all(CERTIFICATE).map(({ name }) => name)).toEqual(['y-certificate']);
  });

  test('on an entry point that the contract lacks has no Gateway', () => {
    expect(graph.all(GATEWAY).map(({ name }) => name)).toEqual(['x', 'y']);
  });

  test('is issued by the first issuer where none is the default, by its solvers', () => {
    const [issuer] = graph.all('Issuer.cert-manager.io');
    expect(issuer?.get('spec', 'acme').value).toMatchObject({
      profile: 'classic',
      solvers: [{ selector: { dnsNames: ['*.a.b'], dnsZones: ['a.b'] }, dns01: { route53: {} } }],
    });
    expect(graph.all(CERTIFICATE)[0]?.get('spec', 'issuerRef').value).toMatchObject({ kind: 'Issuer', name: 'le' });
  });

  test('does not make istiod answer challenges where no entry point does', () => {
    expect(context.facts.mesh).toEqual({ scopeGatewayToNamespace: true, cni: true });
    expect(graph.all('IngressClass.networking.k8s.io')).toEqual([]);
  });
});

test('a contract is told from manifests', () => {
  const contract = JSON.parse(readFileSync(join(ROOT, 'platform.contract.json'), 'utf8'));
  expect([contract, { kind: 'Service', ...contract }, { entryPoints: [] }, [], null].map(isContract)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('any shape makes a context', () => {
  const odd = {
    entryPoints: [1, {}, { challenge: 'http-01' }],
    issuers: ['x', { solvers: 'y' }],
    dns: [{}],
    hosts: [{}],
    namespaces: 3,
  };
  expect(() => checkManifests(contractContext(odd, 'c.json').manifests)).not.toThrow();
});

describe('a contract that says little', () => {
  const contract = JSON.parse(readFileSync(join(ROOT, 'platform.contract.json'), 'utf8'));
  const gatewayOf = (changed: object) =>
    new Graph(contractContext({ ...contract, ...changed }, 'platform.contract.json').manifests).all(GATEWAY)[0];

  test('still tells the hosts of a Gateway without a name', () => {
    const [host] = contract.hosts;
    const gateway = gatewayOf({
      hosts: [{ entryPoint: host.entryPoint, hosts: host.hosts, namespaces: host.namespaces }],
    });
    expect(gateway?.get('spec', 'servers', 0, 'hosts').texts()).toEqual(['apps/application.sample.com']);
  });

  test('without issuers has a certificate of none that could be found', () => {
    const { manifests } = contractContext({ ...contract, issuers: [] }, 'platform.contract.json');
    const [certificate] = new Graph(manifests).all(CERTIFICATE);
    expect(certificate?.get('spec', 'issuerRef').value).toEqual({
      group: 'cert-manager.io',
      kind: 'ClusterIssuer',
      name: '',
    });
  });

  test('tells no Gateway for a host on an entry point that it does not have', () => {
    const [host] = contract.hosts;
    expect(gatewayOf({ hosts: [{ ...host, entryPoint: 'another' }] })).toBeUndefined();
  });
});
