// Stands in for a stack of AWS CDK, with the names that its constructs have there.
import { parseHandover } from 'cdk8s-auto-https';

export const stack = { region: 'eu-west-1', toJsonString: (value: unknown) => JSON.stringify(value) };
export const cluster = { clusterName: 'sample' };
export const vpc = { vpcId: 'vpc-0123456789abcdef0' };
export const publicZone = { zoneName: 'sample.com', hostedZoneId: 'Z0123456789PUBLICZONE' };
export const privateZone = { zoneName: 'sample.com', hostedZoneId: 'Z0123456789PRIVATEZON' };
export const certificate = {
  certificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-4000-8000-000000000000',
};

/** Takes an output only if the manifests can read it. */
export class CfnOutput {
  public constructor(
    public readonly scope: unknown,
    public readonly id: string,
    { value }: { readonly value: string },
  ) {
    parseHandover(JSON.parse(value));
  }
}
