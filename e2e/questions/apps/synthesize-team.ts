import { join } from 'node:path';
import { App } from 'cdk8s';
import { HttpsRoute, Platform, synthesize } from '../../../lib';

/** What a team's repository writes, which knows the platform by its contract alone. */
export function synthesizeTeam(folder: string, contract: string): void {
  const app = new App({ outdir: join(folder, 'dist') });
  const platform = Platform.fromContract(contract);
  new HttpsRoute(app, 'team', {
    platform,
    namespace: platform.namespace('apps'),
    host: platform.host('team.sample.com'),
    container: { image: 'example.org/team:1.0.0', port: 8080, readiness: { path: '/status/200' } },
  });
  synthesize(app);
}
