import { App } from 'aws-cdk-lib';

import { context } from '../cdk.json';
import { completeConfig } from '../lib/config/complete-config';
import type { Settings } from '../lib/config/settings';
import { platformStacks } from '../lib/platform';

/** A CloudFormation template, as far as tests read it. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Description?: string }>>;
}

/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: each type of resource has other properties.
  readonly Properties: any;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
}

/** A stack as it would be deployed. */
export interface SynthesizedStack {
  /** Id of the construct, such as `Network`. */
  readonly id: string;
  /** Name in CloudFormation, such as `sample-Network`. */
  readonly name: string;
  /** Names of the stacks that are deployed before. */
  readonly after: readonly string[];
  readonly template: Template;
}

/** What the sample's config.ts would give, and the settings of a test. */
const SAMPLE: Settings = { domain: 'sample.com' };

const synthesized = new Map<string, readonly SynthesizedStack[]>();

/** The stacks of some settings, in the order of their deployment; synthesized once a test file. */
export function stacksFor(settings: Partial<Settings> = {}): readonly SynthesizedStack[] {
  const key = JSON.stringify(settings);
  const known = synthesized.get(key) ?? synthesize({ ...SAMPLE, ...settings });
  synthesized.set(key, known);
  return known;
}

/** Properties of all resources of a type, in one stack. */
export function propertiesOf(id: string, type: string, settings: Partial<Settings> = {}) {
  const resources = Object.values(templateOf(id, settings).Resources);
  return resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);
}

/** The template of one stack. */
export function templateOf(id: string, settings: Partial<Settings> = {}): Template {
  const stack = stacksFor(settings).find((each) => each.id === id);
  if (stack === undefined) throw new Error(`no stack ${id}`);
  return stack.template;
}

/** Without the rules of CloudFormation and cdk-nag, which test/lib/validation asks: under jest they take ten times as long as the rest. */
function synthesize(settings: Settings): readonly SynthesizedStack[] {
  process.env.CDK_VALIDATION = 'false';
  const app = new App({ context });
  const stacks = platformStacks(app, completeConfig(settings));
  const assembly = app.synth();
  return stacks.map(({ node: { id }, stackName: name, dependencies }) => ({
    id,
    name,
    after: dependencies.map(({ stackName }) => stackName).sort(),
    template: assembly.getStackByName(name).template,
  }));
}
