import type { Check } from '../../define-check';
import authorizationLetsGatewayIn from './authorization-lets-gateway-in';
import claimsAreValidated from './claims-are-validated';
import clientCredentialExists from './client-credential-exists';
import delegateTakesPart from './delegate-takes-part';
import denySparesTcp from './deny-spares-tcp';
import destinationExists from './destination-exists';
import destinationPort from './destination-port';
import destinationRuleAccepted from './destination-rule-accepted';
import destinationRuleHost from './destination-rule-host';
import destinationVisible from './destination-visible';
import externalNameKnown from './external-name-known';
import forwardedProtoSet from './forwarded-proto-set';
import hostHasRoute from './host-has-route';
import ingressBackendExists from './ingress-backend-exists';
import matchPathAbsolute from './match-path-absolute';
import matchReachesServer from './match-reaches-server';
import meshRoutesDiffer from './mesh-routes-differ';
import mutualTlsFitsPods from './mutual-tls-fits-pods';
import mutualTlsSparesSolvers from './mutual-tls-spares-solvers';
import networkPolicyLetsGatewayIn from './network-policy-lets-gateway-in';
import networkPolicyOpensGateway from './network-policy-opens-gateway';
import policySelectsPods from './policy-selects-pods';
import redirectLoop from './redirect-loop';
import rolloutSteersRoutes from './rollout-steers-routes';
import routeFieldsKnown from './route-fields-known';
import routeMatchAccepted from './route-match-accepted';
import routeReachable from './route-reachable';
import routeValuesAccepted from './route-values-accepted';
import sidecarHolds from './sidecar-holds';
import subsetDefined from './subset-defined';
import subsetSelectsPods from './subset-selects-pods';
import virtualServiceAccepted from './virtual-service-accepted';
import virtualServiceConflict from './virtual-service-conflict';
import virtualServiceExported from './virtual-service-exported';
import virtualServiceGatewayExists from './virtual-service-gateway-exists';
import virtualServiceHostInGateway from './virtual-service-host-in-gateway';

export const checks: readonly Check[] = [
  virtualServiceGatewayExists,
  virtualServiceHostInGateway,
  virtualServiceExported,
  redirectLoop,
  routeReachable,
  destinationExists,
  destinationPort,
  ingressBackendExists,
  destinationVisible,
  policySelectsPods,
  externalNameKnown,
  subsetDefined,
  subsetSelectsPods,
  destinationRuleHost,
  delegateTakesPart,
  matchReachesServer,
  claimsAreValidated,
  hostHasRoute,
  virtualServiceConflict,
  meshRoutesDiffer,
  virtualServiceAccepted,
  routeMatchAccepted,
  routeValuesAccepted,
  mutualTlsFitsPods,
  mutualTlsSparesSolvers,
  authorizationLetsGatewayIn,
  denySparesTcp,
  networkPolicyLetsGatewayIn,
  networkPolicyOpensGateway,
  sidecarHolds,
  destinationRuleAccepted,
  clientCredentialExists,
  routeFieldsKnown,
  forwardedProtoSet,
  rolloutSteersRoutes,
  matchPathAbsolute,
];
