import { InvalidInputError } from '../errors';
import { MAX_LABEL_LENGTH } from '../naming/object-name';

/** What a file of dist/ is for; `own` is for charts of yours, after the platform's and before hosts and routes. */
export type Phase = 'namespaces' | 'mesh' | 'entryPoint' | 'dns' | 'issuer' | 'own' | 'host' | 'route';

/**
 * The order in which files apply, as prefixes: what is referred to comes first. RBAC for Secrets comes with the entry points,
 * before any Gateway, because a late RoleBinding does not heal. Prefixes are fixed, so no file changes its name when an unrelated
 * chart comes or goes.
 */
export const PHASES: Readonly<Record<Phase, string>> = {
  namespaces: '10-namespaces',
  mesh: '20-',
  entryPoint: '20-',
  dns: '30-',
  issuer: '40-',
  own: '50-',
  host: '60-host-',
  route: '70-app-',
};

/**
 * The id of a chart, which is its file's name in dist/ without `.k8s.yaml`.
 *
 * @throws InvalidInputError for more than 63 characters: cdk8s would cut the name and add a hash
 */
export function chartId(phase: Phase, name = ''): string {
  const id = `${PHASES[phase]}${name}`;
  if (id.length > MAX_LABEL_LENGTH) {
    throw new InvalidInputError({
      what: `file name "${id}" has ${id.length} characters`,
      why: `cdk8s cuts names over ${MAX_LABEL_LENGTH} characters and adds a hash`,
      fix: `Use a shorter name: ${PHASES[phase]} leaves ${MAX_LABEL_LENGTH - PHASES[phase].length} characters for "${name}".`,
    });
  }
  return id;
}
