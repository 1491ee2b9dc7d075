import { parseStream } from '../../../lib/manifests/parse-stream';
import { type CheckOptions, checkManifests } from '../../../lib/wiring/check-manifests';
import { TWO_CHECKS } from './two-checks';

const service = (annotations: string, type = 'NodePort') => `
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: apps
  annotations:
    ${annotations}
spec:
  type: ${type}
`;

function checked(yaml: string, options: CheckOptions = {}) {
  const { manifests } = parseStream(yaml, 'web.yaml');
  const result = checkManifests(manifests, { checks: TWO_CHECKS, ...options });
  return {
    findings: result.findings.map(({ code, path, what }) => `${code} ${path}: ${what}`),
    silenced: result.silenced.map(({ finding, reason, by }) => `${finding.code} ${reason} (${by})`),
  };
}

const IGNORE = 'cdk8s-auto-https/ignore';
const AT = 'metadata.annotations["cdk8s-auto-https/ignore"]';

describe('an annotation', () => {
  test('silences the code that it names on its object, with its reason', () => {
    expect(checked(service(`${IGNORE}: AH902 kept for the old balancer`))).toEqual({
      findings: [],
      silenced: ['AH902 kept for the old balancer (annotation)'],
    });
  });

  test.each([
    ['a semicolon', `${IGNORE}: "AH902 one; AH903 two"`],
    ['a new line', `${IGNORE}: "AH902 one\\nAH903 two"`],
    ['a colon after the code', `${IGNORE}: "AH902: one; AH903: two"`],
  ])('may hold several, parted by %s', (_, annotation) => {
    expect(checked(service(annotation)).silenced).toEqual(['AH902 one (annotation)']);
    expect(checked(service(annotation)).findings).toEqual([
      `AH020 ${AT}: ignore of AH903 on Service apps/web silences nothing`,
    ]);
  });

  test('without a reason silences nothing, and is reported', () => {
    expect(checked(service(`${IGNORE}: AH902`))).toEqual({
      findings: [`AH021 ${AT}: ignore "AH902" gives no reason`, 'AH902 spec.type: type "NodePort" is none'],
      silenced: [],
    });
  });

  test('with an unknown code is reported, with the code that was probably meant', () => {
    const { manifests } = parseStream(service(`${IGNORE}: AH9022 why not`), 'web.yaml');
    const { findings } = checkManifests(manifests, { checks: TWO_CHECKS });
    expect(findings[0]).toMatchObject({
      code: 'AH021',
      what: 'ignore "AH9022 why not" names no code of a check',
      fix: expect.stringMatching(/ Did you mean "AH902"\?$/),
    });
  });

  test('that silences nothing is reported', () => {
    expect(checked(service(`${IGNORE}: AH902 gone`, 'ClusterIP'))).toEqual({
      findings: [`AH020 ${AT}: ignore of AH902 on Service apps/web silences nothing`],
      silenced: [],
    });
  });

  test('may wait for a check that did not run, or could not decide', () => {
    const unused = service(`${IGNORE}: AH902 gone`, 'ClusterIP');
    expect(checked(unused, { skip: ['AH902'] }).findings).toEqual([]);
    expect(checked(service(`${IGNORE}: AH902 perhaps`, 'LoadBalancer')).findings).toEqual([]);
  });

  test('of the context is not looked at', () => {
    const { manifests } = parseStream(service(`${IGNORE}: nonsense`), 'web.yaml');
    const context = manifests.map((manifest) => ({ ...manifest, context: true }));
    expect(checkManifests(context, { checks: TWO_CHECKS }).findings).toEqual([]);
  });

  test('with a placeholder is not known, so nothing is said of it', () => {
    expect(checked(service(`${IGNORE}: "\${IGNORED}"`, 'ClusterIP')).findings).toEqual([]);
  });
});

describe('a configuration', () => {
  const entry = { code: 'AH902', object: 'Service apps/web', reason: 'old' };
  const ignoring = (...entries: (typeof entry)[]): CheckOptions => ({ ignore: { file: 'facts.yaml', entries } });

  test('silences a finding by its code and its object', () => {
    expect(checked(service('a: b'), ignoring(entry))).toEqual({
      findings: [],
      silenced: ['AH902 old (configuration)'],
    });
  });

  test('is told where an entry silences nothing, gives no reason or names no code', () => {
    const { manifests } = parseStream(service('a: b', 'ClusterIP'), 'web.yaml');
    const options = ignoring(entry, { ...entry, reason: '' }, { ...entry, code: 'AH999' });
    const { findings } = checkManifests(manifests, { checks: TWO_CHECKS, ...options });
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'AH020 ignore[0]',
      'AH021 ignore[1]',
      'AH021 ignore[2]',
    ]);
    expect(findings[0]).toMatchObject({
      object: { apiVersion: '', kind: 'File', name: 'facts.yaml' },
      source: { file: 'facts.yaml' },
      steps: ['ignore', 0],
    });
  });

  test('may name what is wrong with a file, though the file is fine today', () => {
    const options = ignoring({ code: 'AH005', object: 'File big.yaml', reason: 'generated' });
    expect(checked(service('a: b', 'ClusterIP'), options).findings).toEqual([
      'AH020 ignore[0]: ignore of AH005 on File big.yaml silences nothing',
    ]);
  });
});
