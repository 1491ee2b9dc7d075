import { Testing } from 'cdk8s';

import { Workload } from '../../../lib/app/workload';

const workload = (replicas?: number) =>
  new Workload(Testing.chart(), 'workload', {
    name: 'a',
    namespace: 'apps',
    labels: { 'app.kubernetes.io/name': 'a', team: 'b' },
    owner: 'app',
    container: {
      image: 'image:1',
      replicas,
      port: [
        { name: 'web', port: 8080, servicePort: 80 },
        { name: 'api', port: 9090, protocol: 'grpc' },
      ],
    },
  });

test('ServiceAccount, Service and Deployment share name, namespace and labels', () => {
  const { serviceAccount, service, deployment } = workload();
  const metadata = { name: 'a', namespace: 'apps', labels: { 'app.kubernetes.io/name': 'a', team: 'b' } };
  expect([serviceAccount, service, deployment].map((object) => object.toJson().metadata)).toEqual([
    metadata,
    metadata,
    metadata,
  ]);
});

test('the Service leads to the pods and says what each port speaks', () => {
  const { service, deployment, ports } = workload();
  expect(service.toJson().spec).toEqual({
    selector: { 'app.kubernetes.io/name': 'a' },
    ports: [
      { name: 'http-web', port: 80, targetPort: 8080, protocol: 'TCP', appProtocol: 'http' },
      { name: 'grpc-api', port: 9090, targetPort: 9090, protocol: 'TCP', appProtocol: 'grpc' },
    ],
  });
  expect(deployment.toJson().spec.selector.matchLabels).toEqual({ 'app.kubernetes.io/name': 'a' });
  expect(deployment.toJson().spec.template.metadata.labels).toMatchObject({ 'app.kubernetes.io/name': 'a' });
  expect(ports.map(({ name }) => name)).toEqual(['http-web', 'grpc-api']);
});

test('there is one pod unless more are asked for', () => {
  expect(workload().deployment.toJson().spec.replicas).toBe(1);
  expect(workload(3).deployment.toJson().spec.replicas).toBe(3);
});

test('a number of pods can be 0, and is a whole number', () => {
  expect(workload(0).deployment.toJson().spec.replicas).toBe(0);
  for (const replicas of [-1, 1.5, Number.NaN, '2' as never]) {
    expect(() => workload(replicas)).toThrow(
      `replicas of app is ${replicas}: the API server refuses the Deployment. Use a whole number from 0.`,
    );
  }
});
