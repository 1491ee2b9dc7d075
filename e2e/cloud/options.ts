import { parseArgs } from 'node:util';
import { CONTROLLERS, type Controller } from './services/taken-by';

export interface CloudOptions {
  readonly run: string;
  readonly controller: Controller;
  /** @default - the project's sample */
  readonly handover?: string;
  readonly nodeIp: string;
  readonly lagMs: number;
}

const OPTIONS = {
  run: { type: 'string' },
  controller: { type: 'string', default: 'aws-lbc' },
  handover: { type: 'string' },
  'node-ip': { type: 'string', default: '10.244.0.1' },
  'deregistration-lag': { type: 'string', default: '2' },
} as const;

export const USAGE = `usage: e2e/cloud/main.ts --run RUN [--controller ${CONTROLLERS.join('|')}] [--handover FILE]
         [--node-ip ADDRESS] [--deregistration-lag SECONDS]
  --run                 folder of the run: pki/admin.{crt,key}, pki/ca.crt and pki/web.{crt,key} are there; lb.json and acm/
                        are written
  --controller          who makes load balancers of Services (aws-lbc)
  --handover            its certificates and region are those of the account (handover.sample.json)
  --deregistration-lag  how long new connections go on coming to a target that has left (2; AWS: about 120)`;

export function parseOptions(argv: readonly string[]): CloudOptions {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  const { run, controller, handover } = values;
  const lag = values['deregistration-lag'];
  if (run === undefined) throw new Error(`--run is needed\n${USAGE}`);
  if (!isController(controller))
    throw new Error(`--controller "${controller}" is none of ${CONTROLLERS.join(', ')}\n${USAGE}`);
  if (!/^\d+(\.\d+)?$/.test(lag)) throw new Error(`--deregistration-lag "${lag}" is no number of seconds\n${USAGE}`);
  return { run, controller, handover, nodeIp: values['node-ip'], lagMs: Number(lag) * 1000 };
}

function isController(text: string): text is Controller {
  return CONTROLLERS.some((controller) => controller === text);
}
