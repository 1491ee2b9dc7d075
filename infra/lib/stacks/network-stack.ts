import { type App, Stack, Tags } from 'aws-cdk-lib';
import {
  FlowLogDestination,
  FlowLogTrafficType,
  GatewayVpcEndpointAwsService,
  IpAddresses,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';

import { RetainedLogs } from '../logs/retained-logs';
import { type StackSettings, stackProps } from './stack-settings';

/** The VPC: public subnets for load balancers, private ones for nodes, in each availability zone. */
export class NetworkStack extends Stack {
  public readonly vpc: Vpc;
  readonly #availabilityZones: string[];

  public constructor(app: App, id: string, { config }: StackSettings) {
    super(app, id, stackProps(id, config, 'VPC for the cluster'));
    this.#availabilityZones = [...config.network.availabilityZones];
    this.vpc = new Vpc(this, 'Vpc', {
      vpcName: config.cluster.name,
      ipAddresses: IpAddresses.cidr(config.network.cidr),
      natGateways: config.network.natGateways,
      subnetConfiguration: [
        { name: 'public', subnetType: SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: false },
        { name: 'private', subnetType: SubnetType.PRIVATE_WITH_EGRESS },
      ],
      // It would be emptied by a Lambda function. Nothing uses it: nodes and load balancers have groups of their own.
      restrictDefaultSecurityGroup: false,
      // Images come from S3: past the NAT gateway they cost nothing.
      gatewayEndpoints: { S3: { service: GatewayVpcEndpointAwsService.S3 } },
    });
    this.#tagSubnets(config.cluster.name);
    this.#logRefusedTraffic(config.cluster.logDays);
  }

  /** Named, so that synthesis asks no account for them. */
  public override get availabilityZones(): string[] {
    return this.#availabilityZones;
  }

  /**
   * Where load balancer controllers put which load balancer; the tag with the cluster's name is for the in-tree controller
   * (docs.aws.amazon.com/eks/latest/userguide/network-reqs.html).
   */
  #tagSubnets(cluster: string): void {
    for (const [subnets, role] of [
      [this.vpc.publicSubnets, 'elb'],
      [this.vpc.privateSubnets, 'internal-elb'],
    ] as const) {
      for (const subnet of subnets) {
        Tags.of(subnet).add(`kubernetes.io/role/${role}`, '1');
        Tags.of(subnet).add(`kubernetes.io/cluster/${cluster}`, 'shared');
      }
    }
  }

  #logRefusedTraffic(days: number): void {
    const logs = new RetainedLogs(this, 'RefusedTrafficLogs', { days });
    this.vpc.addFlowLog('RefusedTraffic', {
      destination: FlowLogDestination.toCloudWatchLogs(logs),
      trafficType: FlowLogTrafficType.REJECT,
    });
  }
}
