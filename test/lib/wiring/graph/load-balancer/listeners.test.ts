import { SERVICE } from '../../../../../lib/wiring/graph/kinds';
import {
  ownLoadBalancers,
  serversBehind,
  serversBehindListeners,
} from '../../../../../lib/wiring/graph/load-balancer/listeners';
import { graphOf, objectOf } from '../trees';

const TREE = `\
apiVersion: apps/v1
kind: Deployment
metadata: {name: gw, namespace: ingress}
spec: {template: {metadata: {labels: {istio: gw}}, spec: {containers: [{name: istio-proxy}]}}}
---
apiVersion: v1
kind: Service
metadata: {name: gw, namespace: ingress}
spec: {type: LoadBalancer, selector: {istio: gw}, ports: [{name: https, port: 443, targetPort: 8080}, {name: status, port: 15021}]}
---
apiVersion: v1
kind: Service
metadata: {name: inside, namespace: ingress}
spec: {selector: {istio: gw}, ports: [{port: 8080}]}
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: web, namespace: apps}
spec:
  selector: {istio: gw}
  servers:
    - {port: {number: 8080, protocol: HTTP}, hosts: [web.sample.com]}
    - {port: {number: 9999, protocol: HTTP}, hosts: [other.sample.com]}
`;
const graph = graphOf(TREE);

test('a server is behind the ports of load balancers that lead to where it listens', () => {
  const ways = serversBehindListeners(graph).map(({ listener, server }) => [listener.port.port, server.hosts[0]?.host]);
  expect(ways).toEqual([[443, 'web.sample.com']]);
});

test('servers are found by the Service, and Services of the cluster alone are no load balancers', () => {
  expect(serversBehind(graph, objectOf(graph, SERVICE, 'ingress', 'gw'))).toHaveLength(1);
  expect(serversBehind(graph, objectOf(graph, SERVICE, 'ingress', 'inside'))).toEqual([]);
  expect(ownLoadBalancers(graph).map(({ service }) => service.name)).toEqual(['gw']);
});
