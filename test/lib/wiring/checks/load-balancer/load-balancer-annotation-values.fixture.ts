import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';
const TYPE = `    ${AWS}nlb-target-type: ip\n`;
const FULL = PLATFORM.replace(
  TYPE,
  `${TYPE}\
    ${AWS}healthcheck-protocol: HTTP
    ${AWS}healthcheck-port: status-port
    ${AWS}healthcheck-path: /healthz/ready
    ${AWS}healthcheck-interval: "10"
    ${AWS}ip-address-type: dualstack
    ${AWS}attributes: load_balancing.cross_zone.enabled=true
    ${AWS}target-group-attributes: preserve_client_ip.enabled=false, deregistration_delay.timeout_seconds=120
`,
);
const object = 'Service istio-ingress/gateway';
const at = (name: string) => `metadata.annotations["${AWS}${name}"]`;

export const fixture: CheckFixture = {
  good: {
    'values that the controller takes': FULL,
    'a number and the zones of the load balancer': FULL.replace(': status-port', ': "15021"').replace(
      'preserve_client_ip.enabled=false',
      'load_balancing.cross_zone.enabled=use_load_balancer_configuration',
    ),
    'values that are filled in': FULL.replace(': HTTP', ': ${PROTOCOL}').replace(': status-port', ': ${PORT}'),
    'a class of another controller': FULL.replace('service.k8s.aws/nlb', 'metallb.universe.tf/metallb').replace(
      ': HTTP',
      ': any',
    ),
  },
  bad: [
    {
      slip: 'a protocol that is none',
      of: 'values that the controller takes',
      line: `${AWS}healthcheck-protocol: HTTP`,
      becomes: `${AWS}healthcheck-protocol: httpx`,
      finds: { code: 'AH760', object, path: at('healthcheck-protocol'), severity: 'error' },
    },
    {
      slip: 'a name of no port',
      of: 'values that the controller takes',
      line: `${AWS}healthcheck-port: status-port`,
      becomes: `${AWS}healthcheck-port: status`,
      finds: { code: 'AH760', object, path: at('healthcheck-port') },
    },
    {
      slip: 'a unit',
      of: 'values that the controller takes',
      line: `${AWS}healthcheck-interval: "10"`,
      becomes: `${AWS}healthcheck-interval: 10s`,
      finds: { code: 'AH760', object, path: at('healthcheck-interval') },
    },
    {
      slip: 'a number of seconds that is none',
      of: 'values that the controller takes',
      line: `${AWS}target-group-attributes: preserve_client_ip.enabled=false, deregistration_delay.timeout_seconds=120`,
      becomes: `${AWS}target-group-attributes: preserve_client_ip.enabled=false, deregistration_delay.timeout_seconds=12x`,
      finds: { code: 'AH760', object, path: at('target-group-attributes') },
    },
    {
      slip: 'a colon for an equals sign',
      of: 'values that the controller takes',
      line: `${AWS}target-group-attributes: preserve_client_ip.enabled=false, deregistration_delay.timeout_seconds=120`,
      becomes: `${AWS}target-group-attributes: "preserve_client_ip.enabled:false"`,
      finds: { code: 'AH760', object, path: at('target-group-attributes') },
    },
    {
      slip: 'a target type that is none',
      of: 'values that the controller takes',
      line: `${AWS}nlb-target-type: ip`,
      becomes: `${AWS}nlb-target-type: pod`,
      finds: { code: 'AH761', object, path: at('nlb-target-type'), severity: 'warning' },
    },
  ],
};
