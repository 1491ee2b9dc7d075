import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InvalidInputError } from '../../../lib/errors';
import { type InstallStep, readInstallScript } from './install-script';

/** The steps of the product's install.sh. */
export function installSteps(product: string): InstallStep[] {
  const file = join(product, 'install/install.sh');
  if (existsSync(file)) return readInstallScript(readFileSync(file, 'utf8'));
  throw new InvalidInputError({
    what: `there is no install/install.sh beside dist/ in ${basename(product)}/`,
    why: 'the platform is installed from the values and in the order of install/',
    fix: 'Write both by npm run synth.',
  });
}
