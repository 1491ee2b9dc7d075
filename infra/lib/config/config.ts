import type {
  AddonName,
  AutoModeSettings,
  ClusterVersion,
  ExternalDnsSettings,
  IdentityMode,
  LoadBalancerController,
  ServiceAccountName,
} from './settings';

/** Settings, completed and checked. */
export interface Config {
  readonly account: string;
  readonly region: string;
  readonly domain: string;
  readonly privateZone: boolean;
  readonly certificateNames: readonly string[];
  readonly network: NetworkConfig;
  readonly cluster: ClusterConfig;
  readonly compute: NodeGroupConfig | AutoModeSettings;
  readonly identity: IdentityMode;
  readonly loadBalancerController: LoadBalancerController;
  readonly externalDns: readonly ExternalDnsSettings[];
  /** None where all issuers use HTTP-01. */
  readonly certManager?: ServiceAccountName;
}

export interface NetworkConfig {
  readonly cidr: string;
  readonly availabilityZones: readonly string[];
  readonly natGateways: number;
}

export interface ClusterConfig {
  readonly name: string;
  readonly version: ClusterVersion;
  readonly endpointCidrs: readonly string[];
  readonly adminRoleArn: string;
  readonly support: 'standard' | 'extended';
  readonly deletionProtection: boolean;
  readonly logDays: number;
}

export interface NodeGroupConfig {
  readonly kind: 'node-group';
  readonly instanceTypes: readonly string[];
  readonly minSize: number;
  readonly desiredSize: number;
  readonly maxSize: number;
  readonly diskSize: number;
  readonly addonVersions: Readonly<Partial<Record<AddonName, string>>>;
}
