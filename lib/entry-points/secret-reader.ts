import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

import { apiObject } from '../kubernetes/api-object';
import { KubeRole, KubeRoleBinding, KubeServiceAccount } from '../kubernetes/objects';

export interface SecretReaderProps {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * The gateway's ServiceAccount and its right to read the Secrets of its namespace.
 *
 * istiod hands a Secret to a gateway only if the gateway's ServiceAccount may `list` Secrets in the namespace of its pods
 * (istio/istio pilot/pkg/credentials/kube/secrets.go `Authorize`, 1.30). A binding that comes late does not heal by itself,
 * so these objects go into the cluster before any Gateway.
 */
export class SecretReader extends Construct {
  public readonly serviceAccount: ApiObject;
  public readonly role: ApiObject;
  public readonly roleBinding: ApiObject;

  public constructor(scope: Construct, id: string, { name, namespace, labels }: SecretReaderProps) {
    super(scope, id);
    const metadata = { name, namespace, labels };
    this.serviceAccount = apiObject(this, 'service-account', KubeServiceAccount, { metadata });
    this.role = apiObject(this, 'role', KubeRole, {
      metadata,
      rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'watch', 'list'] }],
    });
    this.roleBinding = apiObject(this, 'role-binding', KubeRoleBinding, {
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    });
  }
}
