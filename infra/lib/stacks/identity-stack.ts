import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import type { IHostedZone } from 'aws-cdk-lib/aws-route53';

import type { ServiceAccountName } from '../config/settings';
import { handoverFaults } from '../handover/handover-faults';
import { handoverOf } from '../handover/handover-of';
import { knownFacts } from '../handover/known-facts';
import type { PodAccess } from '../identity/pod-access';
import { podRole } from '../identity/pod-role';
import { certManagerPolicy } from '../identity/policies/cert-manager';
import { externalDnsPolicy } from '../identity/policies/external-dns';
import { loadBalancerControllerPolicy } from '../identity/policies/load-balancer-controller';
import { type StackSettings, stackProps } from './stack-settings';

/** As lib/install/load-balancer-controller-values.ts of the manifests' package names it. */
const LOAD_BALANCER_CONTROLLER: ServiceAccountName = { namespace: 'kube-system', name: 'aws-load-balancer-controller' };

export interface IdentityStackProps extends StackSettings {
  readonly vpc: IVpc;
  readonly publicZone: IHostedZone;
  readonly privateZone?: IHostedZone;
  readonly certificate: ICertificate;
  readonly podAccess: PodAccess;
}

/** A ServiceAccount, and what its pods may do. */
interface Grant {
  readonly id: string;
  readonly serviceAccount: ServiceAccountName;
  readonly policy: PolicyDocument;
}

/** Roles of the pods that need AWS; and as the last stack it tells the manifests what there is. */
export class IdentityStack extends Stack {
  public constructor(app: App, id: string, props: IdentityStackProps) {
    const { config, vpc, publicZone, privateZone, certificate } = props;
    super(app, id, stackProps(id, config, `Roles of pods in EKS cluster ${config.cluster.name}`));
    const roles = this.#roles(props);
    const facts = {
      config,
      vpcId: vpc.vpcId,
      publicZoneId: publicZone.hostedZoneId,
      privateZoneId: privateZone?.hostedZoneId,
      certificateArn: certificate.certificateArn,
      roles,
    };
    this.node.addValidation({ validate: () => handoverFaults(handoverOf(knownFacts(facts))) });
    new CfnOutput(this, 'Handover', {
      description: 'What the manifests need to know: npm run handover',
      value: this.toJsonString(handoverOf(facts)),
    });
  }

  /** Role ARN by `<namespace>/<service account>`. */
  #roles(props: IdentityStackProps): Record<string, string> {
    const roles = this.#grants(props).map(({ id, serviceAccount, policy }) => {
      const { roleArn } = podRole(this, id, props.podAccess, { serviceAccount, policy });
      return [`${serviceAccount.namespace}/${serviceAccount.name}`, roleArn];
    });
    return Object.fromEntries(roles);
  }

  #grants({ config, vpc, publicZone, privateZone = publicZone }: IdentityStackProps): Grant[] {
    const { externalDns, certManager, cluster } = config;
    const grants = externalDns.map(({ zone, ...serviceAccount }) => ({
      id: `ExternalDns-${serviceAccount.name}`,
      serviceAccount,
      policy: externalDnsPolicy((zone === 'private' ? privateZone : publicZone).hostedZoneArn),
    }));
    if (certManager !== undefined) {
      const policy = certManagerPolicy(publicZone.hostedZoneArn, config.domain);
      grants.push({ id: 'CertManager', serviceAccount: certManager, policy });
    }
    if (config.loadBalancerController === 'aws-lbc') {
      const policy = loadBalancerControllerPolicy({ stack: this, clusterName: cluster.name, vpcId: vpc.vpcId });
      grants.push({ id: 'LoadBalancerController', serviceAccount: LOAD_BALANCER_CONTROLLER, policy });
    }
    return grants;
  }
}
