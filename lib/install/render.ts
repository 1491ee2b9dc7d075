import type { InstallFacts } from './facts';
import { installScript } from './install-script';
import { installReadme } from './readme';
import { valuesFiles } from './values-files';

/**
 * The files of install/, by name: the same facts give the same bytes.
 *
 * @throws InvalidInputError under IRSA, when a ServiceAccount that needs an IAM role has none
 */
export function renderInstall(facts: InstallFacts): ReadonlyMap<string, string> {
  return new Map([...valuesFiles(facts), ['install.sh', installScript(facts)], ['README.md', installReadme(facts)]]);
}
