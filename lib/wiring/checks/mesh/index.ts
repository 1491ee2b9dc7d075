import type { Check } from '../../define-check';
import challengeFromOutside from './challenge-from-outside';
import challengeNotRedirected from './challenge-not-redirected';
import gatewayApiSolver from './gateway-api-solver';
import ingressControllerMode from './ingress-controller-mode';
import ingressGatewayIsTheHosts from './ingress-gateway-is-the-hosts';
import ingressHasClass from './ingress-has-class';
import ingressNamespace from './ingress-namespace';
import meshConfigIsWhole from './mesh-config-is-whole';
import oneGatewayForChallenges from './one-gateway-for-challenges';
import selfCheckPath from './self-check-path';
import solverIngressClass from './solver-ingress-class';
import solverMeshClass from './solver-mesh-class';
import solverNetworkPolicy from './solver-network-policy';

export const checks: readonly Check[] = [
  challengeNotRedirected,
  solverIngressClass,
  solverMeshClass,
  ingressGatewayIsTheHosts,
  ingressControllerMode,
  ingressNamespace,
  challengeFromOutside,
  solverNetworkPolicy,
  selfCheckPath,
  gatewayApiSolver,
  meshConfigIsWhole,
  oneGatewayForChallenges,
  ingressHasClass,
];
