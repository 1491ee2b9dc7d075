import { join } from 'node:path';
import { App } from 'cdk8s';
import { article } from '../../../charts/article';
import { sampleHandover, synthesize } from '../../../lib';
import type { Declare } from './apps';

/** Writes the platform of main.ts with more apps: `dist/`, `install/` and `platform.contract.json` in a folder. */
export function synthesizeArticle(folder: string, declared: readonly Declare[]): void {
  const app = new App({ outdir: join(folder, 'dist') });
  const platform = article(app, {
    domain: 'sample.com',
    environment: 'letsencrypt-staging',
    handover: sampleHandover(),
  });
  for (const declare of declared) declare(app, platform);
  synthesize(app, {
    install: platform.install(),
    installFolder: join(folder, 'install'),
    contract: platform.contract(),
    contractFile: join(folder, 'platform.contract.json'),
  });
}
