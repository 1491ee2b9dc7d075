import { set, take } from '../mutation/edit';
import type { Mutation } from '../mutation/mutation';
import { ISTIOD } from './objects';
import { notIssued, unharmed } from './seen';

const PENDING = /^challenge: application\.sample\.com pending/;

/** The mesh configuration that answers challenges, in install/. */
export const MESH_SLIPS: readonly Mutation[] = [
  {
    name: 'ingress-selector-wrong',
    rows: [42],
    setup: 'plain',
    edits: [set(ISTIOD, '/meshConfig/ingressSelector', 'ingressgateway-ssl', 'ingressgateway')],
    expect: notIssued('challenge answered by the wrong load balancer', PENDING),
  },
  {
    name: 'ingress-selector-of-another-gateway',
    rows: [42, 120],
    setup: 'plain',
    edits: [set(ISTIOD, '/meshConfig/ingressSelector', 'ingressgateway-ssl', 'ingressgateway-public')],
    expect: notIssued('challenge 404', PENDING),
  },
  {
    name: 'ingress-selector-unset',
    rows: [43],
    setup: 'plain',
    edits: [take(ISTIOD, '/meshConfig/ingressSelector', 'ingressgateway-ssl')],
    expect: notIssued('the selector becomes `istio: <service name>`: challenge 404', PENDING),
  },
  {
    name: 'ingress-service-unset',
    rows: [42],
    setup: 'plain',
    edits: [take(ISTIOD, '/meshConfig/ingressService', 'istio-ingressgateway-ssl')],
    expect: unharmed('nothing: the selector alone decides'),
  },
  {
    name: 'ingress-class-of-mesh-differs',
    rows: [41],
    setup: 'plain',
    edits: [set(ISTIOD, '/meshConfig/ingressClass', 'istio', 'istio-ssl')],
    expect: unharmed(
      'nothing: the solver names its class by an IngressClass, which meshConfig.ingressClass does not judge',
    ),
  },
  {
    name: 'ingress-controller-off',
    rows: [44],
    setup: 'plain',
    edits: [set(ISTIOD, '/meshConfig/ingressControllerMode', 'STRICT', 'OFF')],
    expect: notIssued('challenge fails', PENDING),
  },
  {
    name: 'ingress-controller-off-unquoted',
    rows: [44],
    setup: 'plain',
    // What YAML 1.1 makes of OFF without quotes.
    edits: [set(ISTIOD, '/meshConfig/ingressControllerMode', 'STRICT', false)],
    expect: notIssued('istiod rejects the whole mesh config', PENDING, { https: /./, dns: /./ }),
  },
  {
    name: 'ingress-namespace-unset',
    rows: [45],
    setup: 'plain',
    // PILOT_SCOPE_GATEWAY_TO_NAMESPACE is on.
    edits: [take(ISTIOD, '/env/K8S_INGRESS_NS', 'istio-ingress')],
    expect: notIssued('challenge 404', PENDING),
  },
];
