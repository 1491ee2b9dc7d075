import type { Check } from '../../define-check';
import annotationValues from './load-balancer-annotation-values';
import backendProtocol from './load-balancer-backend-protocol';
import certificate from './load-balancer-certificate';
import loadBalancerClass from './load-balancer-class';
import healthCheck from './load-balancer-health-check';
import healthCheckAnswered from './load-balancer-health-check-answered';
import leftToInTree from './load-balancer-left-to-in-tree';
import proxyProtocol from './load-balancer-proxy-protocol';
import scheme from './load-balancer-scheme';
import tlsPorts from './load-balancer-tls-ports';

export const checks: readonly Check[] = [
  tlsPorts,
  backendProtocol,
  scheme,
  loadBalancerClass,
  proxyProtocol,
  healthCheck,
  certificate,
  annotationValues,
  healthCheckAnswered,
  leftToInTree,
];
