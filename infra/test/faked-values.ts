import type { SynthesizedStack } from './synthesize';

const ACCOUNT = '111122223333';

/** What AWS would give for a resource, by its type: always the same for the same resource. */
const FAKES: Readonly<Record<string, (logicalId: string, properties: { readonly VPCs?: unknown }) => string>> = {
  'AWS::EC2::VPC': () => 'vpc-0f1e2d3c4b5a69788',
  'AWS::Route53::HostedZone': (_id, { VPCs }) => (VPCs === undefined ? 'Z0FAKED1PUBLIC1ZONE1' : 'Z0FAKED1PRIVATE1ZONE'),
  'AWS::CertificateManager::Certificate': () =>
    `arn:aws:acm:eu-west-1:${ACCOUNT}:certificate/f4cedf4c-edf4-4ced-8f4c-edf4cedf4ced`,
  'AWS::IAM::Role': (id) => `arn:aws:iam::${ACCOUNT}:role/sample-Identity-${id}`,
};

type Intrinsic = Readonly<Record<string, never>> & {
  readonly Ref?: string;
  readonly 'Fn::GetAtt'?: readonly [string, string];
  readonly 'Fn::Join'?: readonly [string, readonly unknown[]];
  readonly 'Fn::GetStackOutput'?: { readonly StackName: string; readonly OutputName: string };
};

/** A value of a template, as CloudFormation would resolve it, with faked resources. */
export function fakedValue(
  stacks: readonly SynthesizedStack[],
  { template }: SynthesizedStack,
  value: unknown,
): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join, 'Fn::GetStackOutput': output } = value as Intrinsic;
  if (join !== undefined) {
    const here = stacks.find((stack) => stack.template === template) as SynthesizedStack;
    return join[1].map((part) => fakedValue(stacks, here, part)).join(join[0]);
  }
  if (output !== undefined) {
    const there = stacks.find(({ name }) => name === output.StackName) as SynthesizedStack;
    return fakedValue(stacks, there, there.template.Outputs?.[output.OutputName]?.Value);
  }
  const logicalId = Ref ?? attribute?.[0] ?? '';
  const { Type = 'nothing', Properties } = template.Resources[logicalId] ?? {};
  const fake = FAKES[Type];
  if (fake === undefined) throw new Error(`no fake for ${JSON.stringify(value)}, of type ${Type}`);
  return fake(logicalId, Properties);
}
