import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';

const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';
const TYPE = `    ${AWS}nlb-target-type: ip\n`;
const HTTP = PLATFORM.replace(
  TYPE,
  `${TYPE}\
    ${AWS}healthcheck-protocol: http
    ${AWS}healthcheck-port: "15021"
    ${AWS}healthcheck-path: /healthz/ready
`,
);
const object = 'Service istio-ingress/gateway';
const related = ['Deployment istio-ingress/gateway'];
const at = (name: string) => `metadata.annotations["${AWS}${name}"]`;

export const fixture: CheckFixture = {
  good: {
    'the port for it': HTTP,
    'that port by its name': HTTP.replace('"15021"', 'status-port'),
    'by tcp at the port of each target': PLATFORM.replace(TYPE, `${TYPE}    ${AWS}healthcheck-port: traffic-port\n`),
    'a path that routes answer': HTTP.replace('"15021"', '"80"').replace('/healthz/ready', '/ping'),
    'by the nodes': HTTP.replace('type: ip', 'type: instance').replace('"15021"', '"30021"'),
    'not known yet': HTTP.replace('"15021"', '${PORT}'),
  },
  bad: [
    {
      slip: 'another port',
      of: 'the port for it',
      line: `${AWS}healthcheck-port: "15021"`,
      becomes: `${AWS}healthcheck-port: "15022"`,
      finds: { code: 'AH762', object, path: at('healthcheck-port'), severity: 'warning', related },
    },
    {
      slip: 'no port',
      of: 'the port for it',
      line: `${AWS}healthcheck-port: "15021"`,
      finds: { code: 'AH763', object, path: at('healthcheck-protocol'), severity: 'warning' },
    },
    {
      slip: 'another path',
      of: 'the port for it',
      line: `${AWS}healthcheck-path: /healthz/ready`,
      becomes: `${AWS}healthcheck-path: /healthz/readyz`,
      finds: { code: 'AH763', object, path: at('healthcheck-path') },
    },
    {
      slip: 'no path',
      of: 'that port by its name',
      line: `${AWS}healthcheck-path: /healthz/ready`,
      finds: { code: 'AH763', object, path: at('healthcheck-protocol') },
    },
    {
      slip: 'by https',
      of: 'the port for it',
      line: `${AWS}healthcheck-protocol: http`,
      becomes: `${AWS}healthcheck-protocol: https`,
      finds: { code: 'AH763', object, path: at('healthcheck-protocol') },
    },
  ],
};
