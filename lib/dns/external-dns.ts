import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

import { InvalidInputError } from '../errors';
import { serviceAccountAnnotations } from '../handover/service-account-annotations';
import { apiObject } from '../kubernetes/api-object';
import { KubeClusterRole, KubeClusterRoleBinding, KubeDeployment, KubeServiceAccount } from '../kubernetes/objects';
import { declaredNamespace } from '../mesh/namespace-ref';
import { goDuration } from '../naming/go-duration';
import { recommendedLabels } from '../naming/labels';
import { objectName } from '../naming/object-name';
import { TESTED_VERSIONS } from '../versions';
import { externalDnsArgs } from './args';
import type { DnsFilter } from './dns-filter';
import type { ExternalDnsProps } from './external-dns-props';
import { externalDnsPod } from './pod';
import { dnsPolicy } from './policy';
import { sourceRules } from './sources';
import { servedVisibility } from './visibility';

/**
 * An external-dns instance for the zones of one visibility: it makes Route 53 records for the Gateways of its entry points.
 *
 * Makes ServiceAccount, ClusterRole, ClusterRoleBinding and Deployment: one replica, replaced and never doubled, since
 * external-dns elects no leader.
 *
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/tutorials/aws/
 */
export class ExternalDns extends Construct {
  /** Name of everything that is made. */
  public readonly name: string;
  /** What decides whether it makes records for a Gateway. */
  public readonly filter: DnsFilter;
  /** Marks the records that it owns (`--txt-owner-id`). */
  public readonly ownerId: string;
  /** Version of external-dns, without a leading "v". */
  public readonly version: string;
  /** The ServiceAccount, with its IAM role under IRSA. */
  public readonly serviceAccount: ApiObject;
  /** The right to read what the sources watch. */
  public readonly clusterRole: ApiObject;
  /** Gives the right to the ServiceAccount. */
  public readonly clusterRoleBinding: ApiObject;
  /** The external-dns pod. */
  public readonly deployment: ApiObject;

  /** @throws InvalidInputError for a missing policy, zones of two kinds, or an entry point that the zones cannot serve */
  public constructor(scope: Construct, id: string, props: ExternalDnsProps) {
    super(scope, id);
    this.name = objectName('external-dns instance', props.name ?? id);
    const namespace = declaredNamespace(`external-dns instance "${this.name}"`, props.namespace).name;
    const visibility = servedVisibility(this.name, props.zones, props.entryPoints);
    const { cluster } = props.handover;
    this.ownerId = props.ownerId ?? (visibility === 'public' ? cluster.name : `${cluster.name}-private`);
    this.filter = {
      name: this.name,
      visibility,
      domains: props.zones.map((zone) => zone.name),
      annotation: props.annotation ?? { key: 'externaldns', value: this.name.replace(/^external-dns-/, '') },
      entryPoints: props.entryPoints.map((entryPoint) => entryPoint.name),
    };
    this.version = supportedVersion(props.version);
    const sources = props.sources ?? ['istio-gateway'];
    const args = externalDnsArgs({
      sources,
      filter: this.filter,
      policy: dnsPolicy(props.policy),
      ownerId: this.ownerId,
      interval: goDuration('external-dns interval', props.interval ?? '1m'),
      events: props.events ?? true,
      logLevel: props.logLevel ?? 'info',
      annotationPrefix: props.annotationPrefix,
      extraArgs: props.extraArgs,
    });

    const labels = recommendedLabels({ name: this.name, component: 'dns', partOf: 'external-dns' });
    this.serviceAccount = apiObject(this, 'service-account', KubeServiceAccount, {
      metadata: {
        name: this.name,
        namespace,
        labels,
        annotations: serviceAccountAnnotations(props.handover, namespace, this.name),
      },
    });
    this.clusterRole = apiObject(this, 'cluster-role', KubeClusterRole, {
      metadata: { name: this.name, labels },
      rules: sourceRules(sources),
    });
    this.clusterRoleBinding = apiObject(this, 'cluster-role-binding', KubeClusterRoleBinding, {
      metadata: { name: this.name, labels },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: this.name },
      subjects: [{ kind: 'ServiceAccount', name: this.name, namespace }],
    });
    const selector = { 'app.kubernetes.io/name': this.name };
    this.deployment = apiObject(this, 'deployment', KubeDeployment, {
      metadata: { name: this.name, namespace, labels },
      spec: {
        replicas: 1,
        strategy: { type: 'Recreate' },
        selector: { matchLabels: selector },
        template: {
          metadata: { labels },
          spec: externalDnsPod({ name: this.name, version: this.version, region: cluster.region, args }),
        },
      },
    });
  }
}

function supportedVersion(wanted = TESTED_VERSIONS.externalDns): string {
  const [major, minor = 0] = wanted.split('.').map(Number);
  if (!/^\d+\.\d+\.\d+$/.test(wanted) || (major === 0 && minor < 22)) {
    throw new InvalidInputError({
      what: `external-dns version "${wanted}" is not supported`,
      why: 'before 0.22 annotations have another prefix and arguments other defaults',
      fix: `Use 0.22.0 or later, such as "${TESTED_VERSIONS.externalDns}".`,
    });
  }
  return wanted;
}
