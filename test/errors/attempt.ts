import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App, Chart } from 'cdk8s';

import {
  AcmEntryPoint,
  type AcmEntryPointProps,
  AcmeIssuer,
  type AcmeIssuerProps,
  chartId,
  ExternalDns,
  type ExternalDnsProps,
  type GatewaySettings,
  HttpsApp,
  type HttpsAppProps,
  HttpsRoute,
  hostedZone,
  LetsEncryptEntryPoint,
  Mesh,
  MeshIngressClass,
  Namespace,
  Platform,
  parseHandover,
  sampleHandover,
  synthesize,
} from '../../lib';

/** What is changed in a platform with one app, of which everything is right; it is untyped, as JavaScript is. */
export interface Changes {
  readonly handover?: object;
  readonly domains?: readonly string[];
  readonly acm?: Partial<AcmEntryPointProps>;
  readonly issuer?: Partial<AcmeIssuerProps>;
  readonly dns?: Partial<ExternalDnsProps>;
  /** More that is made after the app. */
  readonly more?: (made: Made) => unknown;
  /** Id of the app. */
  readonly id?: string;
  readonly app?: object;
}

/** What a platform is made of. */
interface Made {
  readonly app: App;
  readonly platform: Platform;
  readonly apps: Namespace;
  /** What entry points are wired to. */
  readonly gateway: Pick<GatewaySettings, 'namespace' | 'mesh' | 'handover'>;
  /** The chart of the entry points. */
  readonly edge: Chart;
  readonly acm: AcmEntryPoint;
}

/** A program that synthesizes into a folder. */
export type Attempt = (folder: string) => void;

/** Bad input, a program with it, and the three parts of the message that it gets. */
export type ErrorRow = readonly [input: string, program: Attempt, what: string, why: string, fix: string];

const CONTAINER = { image: 'httpbin:2', port: 8080 };

/** A platform and its app, with the changes. */
export function attempt(changes: Changes): Attempt {
  return (folder) => {
    const { app, platform } = platformWithApp(folder, changes);
    synthesize(app, {
      install: platform.install(),
      installFolder: join(folder, 'install'),
      contract: platform.contract(),
      contractFile: join(folder, 'platform.contract.json'),
    });
  };
}

/** The repository of an app team, whose platform wrote a contract with the changes. */
export function attemptFromContract(changes: object): Attempt {
  return (folder) => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'contract-'));
    try {
      const file = join(elsewhere, 'platform.contract.json');
      const contract = platformWithApp(elsewhere, {}).platform.contract();
      writeFileSync(file, JSON.stringify({ ...contract, ...changes }));
      const platform = Platform.fromContract(file);
      const [host, namespace] = [platform.host('application.sample.com'), platform.namespace('apps')];
      const app = new App({ outdir: join(folder, 'dist') });
      new HttpsRoute(app, 'api', { platform, namespace, host, container: CONTAINER });
      synthesize(app);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  };
}

function platformWithApp(folder: string, changes: Changes): Made {
  const made = platformOf(new App({ outdir: join(folder, 'dist') }), changes);
  const { app, platform, apps } = made;
  const props = { platform, namespace: apps, host: 'application.sample.com', container: CONTAINER, ...changes.app };
  new HttpsApp(app, changes.id ?? 'httpbin', props as HttpsAppProps);
  changes.more?.(made);
  return made;
}

function platformOf(app: App, changes: Changes): Made {
  const handover = parseHandover({ ...sampleHandover(), ...changes.handover });
  const mesh = new Mesh();
  const namespaces = new Chart(app, chartId('namespaces'));
  const apps = new Namespace(namespaces, 'apps', { injection: mesh });
  const gateway = { namespace: new Namespace(namespaces, 'istio-ingress'), mesh, handover };
  const edge = new Chart(app, chartId('entryPoint', 'edge'));
  const ssl = new LetsEncryptEntryPoint(edge, 'ssl', gateway);
  const acm = new AcmEntryPoint(edge, 'acm', { ...gateway, scheme: 'internet-facing', ...changes.acm });
  const dns = new ExternalDns(new Chart(app, chartId('dns', 'dns')), 'external-dns', {
    namespace: new Namespace(namespaces, 'external-dns'),
    handover,
    zones: [hostedZone(handover, 'sample.com', 'public')],
    entryPoints: [ssl, acm],
    policy: 'upsert-only',
    ...changes.dns,
  });
  const issuer = new AcmeIssuer(new Chart(app, chartId('issuer', 'issuer')), 'letsencrypt', {
    server: 'letsencrypt-staging',
    http01: new MeshIngressClass(edge, 'class', { mesh }),
    ...changes.issuer,
  });
  const platform = new Platform(app, 'platform', {
    domains: changes.domains ?? ['sample.com'],
    handover,
    mesh,
    namespaces: [apps],
    entryPoints: [ssl, acm],
    issuers: [issuer],
    externalDns: [dns],
  });
  return { app, platform, apps, gateway, edge, acm };
}
