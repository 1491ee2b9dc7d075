import type { ExternalDns } from '../../../../../lib/wiring/graph/external-dns';
import { externalDnsInstances } from '../../../../../lib/wiring/graph/external-dns';
import { graphOf } from '../trees';

/** A Deployment of external-dns with a container of its own, in YAML's flow style. */
export function deploymentOf(container: string, name = 'external-dns'): string {
  return `\
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: dns}
spec: {template: {metadata: {labels: {app: ${name}}}, spec: {containers: [${container}]}}}
`;
}

/** An instance of version 0.22 with some arguments. */
export function instanceOf(...flags: readonly string[]): ExternalDns {
  const tree = deploymentOf(`{name: external-dns, image: "external-dns:v0.22.0", args: ${JSON.stringify(flags)}}`);
  const [instance] = externalDnsInstances(graphOf(tree));
  if (!instance) throw new Error('no instance');
  return instance;
}
