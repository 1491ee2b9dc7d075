import type { App } from 'cdk8s';

import { InvalidInputError } from '../errors';
import type { DeclaredHost } from './declared-host';

/** A path that a route serves; a prefix matches whole segments. */
export interface RoutedPath {
  /** Absolute path. */
  readonly path: string;
  /** How it matches. @default 'prefix' */
  readonly match?: 'prefix' | 'exact';
}

/** What a route serves on a declared host. */
export interface RouteDeclaration {
  /** The app that it is made in; routes of two apps, such as those of two tests, do not meet. */
  readonly app: App;
  /** What the route is called in messages. */
  readonly owner: string;
  /** The Gateway that the route binds to. */
  readonly host: Pick<DeclaredHost, 'gatewayName' | 'gatewayNamespace'>;
  /** Hosts that it answers on. */
  readonly hosts: readonly string[];
  /** Paths that it serves. */
  readonly paths: readonly RoutedPath[];
}

/**
 * The routes of a platform, so that no two of them take each other's requests.
 *
 * Within one VirtualService routes are sorted. Those of several are tried in the order in which they were created, but for
 * catch-alls, which come last (istio/istio pilot/pkg/networking/core/route `SortVHostRoutes`, 1.30).
 */
export class RouteRegistry {
  /** By app, then by Gateway: a platform may have thousands. */
  private readonly declared = new WeakMap<App, Map<string, RouteDeclaration[]>>();

  /** @throws InvalidInputError when another route of the app and the host serves a path that this one serves too */
  public declare(route: RouteDeclaration): void {
    const beside = this.besideOf(route);
    for (const other of beside) {
      const host = route.hosts.find((each) => other.hosts.includes(each));
      const clash = host === undefined ? undefined : firstClash(route.paths, other.paths);
      if (clash) {
        throw clashing(host as string, route.owner, other.owner, clash);
      }
    }
    beside.push(route);
  }

  /** The routes of the same app on the same Gateway. */
  private besideOf({ app, host }: RouteDeclaration): RouteDeclaration[] {
    const ofApp = this.declared.get(app) ?? new Map<string, RouteDeclaration[]>();
    this.declared.set(app, ofApp);
    const gateway = `${host.gatewayNamespace}/${host.gatewayName}`;
    const beside = ofApp.get(gateway) ?? [];
    ofApp.set(gateway, beside);
    return beside;
  }
}

type Clash = readonly [RoutedPath, RoutedPath];

function firstClash(paths: readonly RoutedPath[], others: readonly RoutedPath[]): Clash | undefined {
  return paths
    .flatMap((path) => others.map((other): Clash => [path, other]))
    .find(([path, other]) => overlap(path, other));
}

/** Whether some request fits both, and the order of creation would decide. */
function overlap(one: RoutedPath, other: RoutedPath): boolean {
  if (isCatchAll(one) !== isCatchAll(other)) {
    return false;
  }
  return covers(one, other) || covers(other, one);
}

function isCatchAll({ path, match }: RoutedPath): boolean {
  return match !== 'exact' && segments(path) === '';
}

function covers(wide: RoutedPath, narrow: RoutedPath): boolean {
  if (wide.match === 'exact') {
    return narrow.match === 'exact' && wide.path === narrow.path;
  }
  return `${segments(narrow.path)}/`.startsWith(`${segments(wide.path)}/`);
}

function segments(path: string): string {
  return path.replace(/\/+$/, '');
}

function clashing(host: string, owner: string, other: string, [path, taken]: Clash): InvalidInputError {
  return new InvalidInputError({
    what: `path ${described(path)} of ${owner} overlaps ${described(taken)} of ${other} on host "${host}"`,
    why: 'Istio tries the routes of two VirtualServices in the order in which they were created, so one takes requests of the other',
    fix: 'Put both paths into one HttpsRoute, where a path can name another service, or choose paths that do not overlap.',
  });
}

function described({ path, match = 'prefix' }: RoutedPath): string {
  return `"${path}" (${match})`;
}
