import fc from 'fast-check';

/** How an application is made reachable. */
export interface AppStyle {
  readonly namespace: 0 | 1 | 2;
  readonly entryPoint: number;
  readonly port: number;
  readonly containerPort: number;
  readonly targetPort: 'number' | 'name';
  readonly workload: 'Deployment' | 'StatefulSet' | 'Rollout';
  readonly host: 'exact' | 'wildcard';
  readonly serverHost: 'plain' | 'namespace' | 'any namespace';
  readonly destination: 'short' | 'full';
  readonly namesPort: boolean;
  readonly gatewayIn: 'gateway' | 'app';
  readonly routeIn: 'gateway' | 'app';
  readonly redirect: 'none' | 'server' | 'route';
  readonly delegates: boolean;
  readonly challenge: 'http' | 'dns';
  readonly exportTo: 'unset' | 'all' | 'gateway';
}

export interface PlatformStyle {
  readonly gatewayNamespace: string;
  readonly namespaces: readonly string[];
  /** One or two; their labels. */
  readonly entryPoints: readonly string[];
  readonly access: 'role' | 'cluster role' | 'any verb' | 'no wider than list';
  readonly annotationFilter: boolean;
  readonly apps: readonly (AppStyle & { readonly name: string })[];
}

export type App = PlatformStyle['apps'][number];

const name = fc.stringMatching(/^[a-z][a-z0-9]{2,6}(-[a-z0-9]{2,4})?$/);
const port = fc.integer({ min: 1025, max: 14_999 });

const app: fc.Arbitrary<AppStyle> = fc.record({
  namespace: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
  entryPoint: fc.nat({ max: 1 }),
  port,
  containerPort: port,
  targetPort: fc.constantFrom('number', 'name'),
  workload: fc.constantFrom('Deployment', 'StatefulSet', 'Rollout'),
  host: fc.constantFrom('exact', 'wildcard'),
  serverHost: fc.constantFrom('plain', 'namespace', 'any namespace'),
  destination: fc.constantFrom('short', 'full'),
  namesPort: fc.boolean(),
  gatewayIn: fc.constantFrom('gateway', 'app'),
  routeIn: fc.constantFrom('gateway', 'app'),
  redirect: fc.constantFrom('none', 'server', 'route'),
  delegates: fc.boolean(),
  challenge: fc.constantFrom('http', 'dns'),
  exportTo: fc.constantFrom('unset', 'all', 'gateway'),
});

/** Styles that platforms may be written in. */
export const randomStyle: fc.Arbitrary<PlatformStyle> = fc
  .record({
    names: fc.uniqueArray(name, { minLength: 10, maxLength: 10 }),
    apps: fc.array(app, { minLength: 1, maxLength: 4 }),
    entryPoints: fc.integer({ min: 1, max: 2 }),
    access: fc.constantFrom<PlatformStyle['access']>('role', 'cluster role', 'any verb', 'no wider than list'),
    annotationFilter: fc.boolean(),
  })
  .map(({ names, apps, entryPoints, ...rest }) => ({
    ...rest,
    // Names that are near each other would be taken for slips of one another only where one is missing.
    gatewayNamespace: `${names[0]}-gw`,
    namespaces: names.slice(1, 4).map((one) => `${one}-ns`),
    entryPoints: names.slice(4, 4 + entryPoints).map((one) => `${one}-edge`),
    apps: apps.map((one, index) => ({ ...one, name: names[6 + index] as string })),
  }));
