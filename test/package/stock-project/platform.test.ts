import { Testing } from 'cdk8s';
import { InvalidInputError, Platform } from 'cdk8s-auto-https';

import { shop } from './platform';

test('a platform made of what the package exports, with an object of the project beside it', () => {
  const app = Testing.app();
  shop(app);
  const kinds = app.charts.map((chart) => `${chart.node.id}: ${chart.toJson().map(({ kind }) => kind)}`);
  expect(kinds).toEqual([
    '10-namespaces: Namespace,Namespace,Namespace',
    '20-edge: ServiceAccount,Role,RoleBinding,Deployment,HorizontalPodAutoscaler,PodDisruptionBudget,Service,IngressClass',
    '30-external-dns: ServiceAccount,ClusterRole,ClusterRoleBinding,Deployment',
    '40-letsencrypt: ClusterIssuer',
    '60-host-shop-cart: Certificate,Gateway,VirtualService',
    '70-app-shop-cart: ServiceAccount,Service,Deployment,VirtualService,DestinationRule',
  ]);
});

test('errors can be told apart by their class', () => {
  expect(() => Platform.fromContract('nowhere.json')).toThrow(InvalidInputError);
});
