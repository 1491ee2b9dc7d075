import { defineCheck } from '../../define-check';
import { GATEWAY, SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import { ownLoadBalancers, serversBehind } from '../../graph/load-balancer/listeners';
import { awsAnnotation, type LoadBalancer } from '../../graph/load-balancer/load-balancers';
import { ENVOY_FILTER, proxyProtocolOf } from '../../graph/load-balancer/proxy-protocol';
import { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'load-balancer-proxy-protocol',
  summary: 'A load balancer and the gateway behind it agree on the PROXY protocol.',
  rows: [92],
  sources: [
    'istio mesh/v1alpha1/proxy.proto Topology.proxyProtocol',
    'aws-load-balancer-controller docs/guide/service/nlb.md, Proxy Protocol',
  ],
  reads: [SERVICE, GATEWAY, ENVOY_FILTER, ...WORKLOAD_KINDS],
  messages: {
    AH713: {
      severity: 'unresolved',
      hop: 'load-balancer',
      what: 'the load balancer sends a PROXY header, and nothing tells {workload} to take one',
      why: 'Envoy reads the header as the begin of the request: TLS is reset, plain HTTP gets 400',
      fix: 'Set gatewayTopology.proxyProtocol in the annotation proxy.istio.io/config of the pods, or in meshConfig.defaultConfig.',
    },
    AH714: {
      severity: 'error',
      hop: 'load-balancer',
      what: 'the load balancer sends no PROXY header, and {workload} waits for one',
      why: 'Envoy closes every connection that begins without the header',
      fix: 'Turn it on at the load balancer (on AWS service.beta.kubernetes.io/aws-load-balancer-proxy-protocol: "*"), or take it out of the gateway.',
    },
  },
  run(graph, report) {
    for (const balancer of ownLoadBalancers(graph)) {
      const { service, proxyProtocol } = balancer;
      const [behind] = serversBehind(graph, service);
      if (behind === undefined || proxyProtocol === undefined) continue;
      const { resource } = behind.workload;
      const { expected, at } = proxyProtocolOf(graph, behind.workload);
      if (proxyProtocol && expected !== true) {
        const severity = expected === false ? ('error' as const) : ('unresolved' as const);
        report('AH713', placeOf(balancer), { workload: `${resource}` }, { related: [resource], severity });
      } else if (!proxyProtocol && expected === true) {
        const other = at instanceof Resource ? at : at?.resource;
        const related = other ? [resource, other] : [resource];
        const severity = isKnownAws(balancer) ? ('error' as const) : ('unresolved' as const);
        report('AH714', placeOf(balancer), { workload: `${resource}` }, { related, severity });
      }
    }
  },
});

/** Elsewhere the header may be told, or put before the requests, in ways that are not known here. */
function isKnownAws({ controller }: LoadBalancer): boolean {
  return controller !== 'unknown' && controller !== 'other';
}

function placeOf({ service }: LoadBalancer) {
  const named = ['proxy-protocol', 'proxy-protocol-per-target-group', 'target-group-attributes'];
  const others = service
    .get('metadata', 'annotations')
    .entries()
    .filter(([key]) => /proxy-?protocol/i.test(key));
  const fields = [...named.map((name) => awsAnnotation(service, name)), ...others.map(([, field]) => field)];
  return fields.find((field) => field.isSet) ?? service.get('metadata', 'annotations');
}
