import type { ExternalDns } from '../../../../../lib/wiring/graph/external-dns';
import { externalDnsInstances } from '../../../../../lib/wiring/graph/external-dns';
import type { Graph } from '../../../../../lib/wiring/graph/graph';
import { graphOf } from '../trees';
import { deploymentOf } from './instance-tree';

const GATEWAYS = `\
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: gw, namespace: ingress}
spec: {template: {metadata: {labels: {istio: gw}}, spec: {containers: [{name: istio-proxy}]}}}
---
apiVersion: v1
kind: Service
metadata: {name: gw, namespace: ingress}
spec: {type: LoadBalancer, selector: {istio: gw, app: gw}, ports: [{port: 443}]}
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: web, namespace: apps, annotations: {dns: public}, labels: {team: web}}
spec:
  selector: {istio: gw}
  servers: [{port: {number: 443, protocol: HTTPS}, hosts: [./web.sample.com, "*.shop.sample.com", "*"], tls: {mode: SIMPLE}}]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: web, namespace: apps}
spec: {gateways: [web], hosts: [web.sample.com, other.sample.org]}
`;
/** A gateway with its Service, a Gateway and a VirtualService, and external-dns 0.22 with some flags. */
export const graphWith = (flags: readonly string[], more = ''): Graph =>
  graphOf(
    `${deploymentOf(`{name: external-dns, image: "external-dns:v0.22.0", args: ${JSON.stringify(flags)}}`)}${GATEWAYS}${more}`,
  );

/** The instance of such a tree. */
export function onlyInstance(graph: Graph): ExternalDns {
  const [instance] = externalDnsInstances(graph);
  if (!instance) throw new Error('no instance');
  return instance;
}
