import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CHECKOUT } from './checkout';

/** A cdk8s app in plain JavaScript that knows nothing of this package: a Gateway, and a route that may be bound to another. */
const MAIN = `const { ApiObject, App, Chart } = require('cdk8s');

const app = new App();
const web = new Chart(app, 'web', { namespace: 'apps', disableResourceNameHashes: true });
const object = (id, kind, name, spec) =>
  new ApiObject(web, id, { apiVersion: 'networking.istio.io/v1', kind, metadata: { name }, spec });
object('gateway', 'Gateway', 'edge', {
  selector: { istio: 'gateway' },
  servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['web.sample.com'] }],
});
object('route', 'VirtualService', 'web', {
  hosts: ['web.sample.com'],
  gateways: [process.env.GATEWAY],
  http: [{ redirect: { authority: 'sample.com' } }],
});
app.synth();
`;

/**
 * Lays out a project whose `cdk8s synth` has the checker validate, with the package where cdk8s-cli would have installed it: what
 * is not published, it cannot install.
 *
 * @param folder the workspaces, whose cdk8s it uses
 * @param installed the package, as npm unpacked it
 * @returns folder of the project
 */
export function layOutValidatedProject(folder: string, installed: string): string {
  const project = join(folder, 'validated');
  const { name, version } = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8'));
  // A relative one is taken for the name of a package. Upstream: cdk8s-cli 2.207 lib/plugins/_manager.js require.
  const plugins = join(project, 'plugins');
  mkdirSync(project);
  writeFileSync(join(project, 'main.js'), MAIN);
  const config = `language: typescript
app: node main.js
output: dist
pluginsDirectory: ${plugins}
validations:
  - package: ${name}
    version: ${version}
    class: WiringValidation
    properties:
      failOn: warning
      skip: [AH201]
`;
  writeFileSync(join(project, 'cdk8s.yaml'), config);
  cpSync(installed, join(plugins, name, version, 'node_modules', name), { recursive: true });
  return project;
}
