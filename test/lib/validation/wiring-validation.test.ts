import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ValidationContext } from 'cdk8s-cli/plugins';
import { WiringValidation, type WiringValidationProps } from '../../../lib/validation/wiring-validation';
import { PARTS, PLATFORM, streamOf } from '../wiring/checks/platform-tree';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'validation-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, yaml: string): string {
  const path = join(folder, name);
  writeFileSync(path, yaml);
  return path;
}

/** The report that cdk8s-cli itself would print. */
async function validate(yaml: string, props?: WiringValidationProps, metadata = {}) {
  const context = new ValidationContext([file('all.k8s.yaml', yaml)], 'cdk8s-auto-https', '0.1.0', metadata, false);
  await new WiringValidation(props).validate(context);
  return { success: context.report.success, ...context.report.toJson() };
}

const BROKEN = PLATFORM.replace('mode: SIMPLE', 'mode: SIMPEL');

test('a well-wired tree succeeds', async () => {
  const { success, violations, summary } = await validate(PLATFORM);
  expect([success, violations, summary.metadata]).toEqual([true, [], { errors: '0', warnings: '0', infos: '0' }]);
});

test('an error fails, with its construct path where the name is no namesake', async () => {
  const metadata = { web: { path: 'all/app' }, gateway: { path: 'all/gateway' } };
  const { success, violations } = await validate(BROKEN, {}, metadata);
  expect(success).toBe(false);
  expect(violations).toMatchObject([
    {
      ruleName: expect.stringMatching(/^AH2\d\d \(error\)$/),
      violatingConstructs: [{ resourceName: 'Gateway istio-ingress/web' }],
    },
  ]);
  expect(violations[0]?.violatingConstructs[0]?.constructPath).toBeUndefined();
  const renamed = BROKEN.replace(
    'kind: Gateway\nmetadata:\n  name: web',
    'kind: Gateway\nmetadata:\n  name: edge',
  ).replace('istio-ingress/web', 'istio-ingress/edge');
  const other = await validate(renamed, {}, { edge: { path: 'all/edge' } });
  expect(other.violations[0]?.violatingConstructs[0]).toMatchObject({
    resourceName: 'Gateway istio-ingress/edge',
    constructPath: 'all/edge',
    locations: ['spec.servers[0].tls.mode'],
  });
});

test('what is missing is a warning, unless the tree is complete or the context has it', async () => {
  const { APP, HOST, ...platform } = PARTS;
  const app = streamOf(HOST, APP);
  expect((await validate(app)).success).toBe(true);
  expect((await validate(app, { failOn: 'warning' })).success).toBe(false);
  expect((await validate(app, { complete: true })).success).toBe(false);
  const context = [file('platform.yaml', streamOf(...Object.values(platform)))];
  expect((await validate(app, { complete: true, context })).success).toBe(true);
});

test("a platform's contract is a context; one that is not there is refused", async () => {
  const contract = 'examples/app-repo/platform.contract.json';
  const yaml = readFileSync('examples/app-repo/dist/70-app-apps-podinfo.k8s.yaml', 'utf8');
  expect((await validate(yaml, { failOn: 'warning' })).success).toBe(false);
  expect((await validate(yaml, { failOn: 'warning', context: [contract] })).violations).toEqual([]);
  await expect(validate(yaml, { context: ['gone'] })).rejects.toThrow('context "gone" does not exist');
});

test('codes may be skipped', async () => {
  const [violation] = (await validate(BROKEN)).violations;
  const code = violation?.ruleName.slice(0, 5) as string;
  expect((await validate(BROKEN, { skip: [code] })).violations).toEqual([]);
});

test('wrong properties are refused', () => {
  expect(() => new WiringValidation({ complet: true } as never)).toThrow('unknown property "complet"');
  expect(() => new WiringValidation({ failOn: 'fatal' as never })).toThrow('failOn "fatal"');
});
