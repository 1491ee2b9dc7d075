import type { InstallFacts } from './facts';
import { KUBE_SYSTEM } from './releases';
import { roleAnnotation } from './role-annotation';

const SERVICE_ACCOUNT = 'aws-load-balancer-controller';

/**
 * Values of the AWS Load Balancer Controller's chart (v3.5.0 helm/aws-load-balancer-controller).
 *
 * Region and VPC are given so that it need not ask the instance metadata service, which a hop limit of 1 keeps from pods.
 *
 * @throws InvalidInputError under IRSA without a role
 */
export function loadBalancerControllerValues(facts: InstallFacts): object {
  const { cluster } = facts;
  return {
    clusterName: cluster.name,
    region: cluster.region,
    ...(cluster.vpcId === undefined ? {} : { vpcId: cluster.vpcId }),
    serviceAccount: serviceAccount(facts),
    ...webhooks(),
  };
}

function serviceAccount({ identity }: InstallFacts): object {
  return { create: true, name: SERVICE_ACCOUNT, ...roleAnnotation(identity, `${KUBE_SYSTEM}/${SERVICE_ACCOUNT}`) };
}

/**
 * Its webhooks are called for objects of others, and fail closed (templates/webhook.yaml):
 * - the service mutator takes every class-less LoadBalancer Service, and stands in the way of all new Services, solvers included;
 * - Ingress validation would stop a certificate's renewal while the controller is down: solver Ingresses, which carry the label
 *   (cert-manager 1.21.2 pkg/issuer/acme/http/ingress.go), are left out;
 * - `keepTLSSecret`: otherwise each upgrade makes a new CA, which running pods do not serve yet.
 */
function webhooks(): object {
  return {
    enableServiceMutatorWebhook: false,
    keepTLSSecret: true,
    webhookConfig: {
      ingressValidationObjectSelector: {
        matchExpressions: [{ key: 'acme.cert-manager.io/http01-solver', operator: 'DoesNotExist' }],
      },
    },
  };
}
