import { parseArgs } from 'node:util';

export interface KubeletOptions {
  readonly run: string;
  readonly bin: string;
  readonly node: string;
  readonly nodeIp: string;
  readonly dns: string;
  /** Whether the node has istio-cni's plugin. */
  readonly istioCni: boolean;
  readonly graceMs: number;
  /** Where AWS's API is for what speaks to it. */
  readonly aws: string;
}

const OPTIONS = {
  run: { type: 'string' },
  bin: { type: 'string' },
  node: { type: 'string', default: 'e2e-node' },
  'node-ip': { type: 'string', default: '10.244.0.1' },
  dns: { type: 'string', default: '10.96.0.10' },
  grace: { type: 'string', default: '20' },
  aws: { type: 'string' },
  cni: { type: 'string', default: 'istio' },
} as const;

export const USAGE = `usage: e2e/kubelet/main.ts --run RUN --bin BIN [--node NAME] [--node-ip ADDRESS] [--dns ADDRESS]
         [--grace SECONDS] [--aws URL] [--cni istio|plain]
  --run      folder of the run: pki/node.{crt,key}, pki/ca.crt and pki/trust.pem are there; pods/ and log/ are written
  --bin      folder of the servers
  --grace    longest time that a pod gets to end, whatever it asks for (20)
  --aws      where AWS's API is (http://NODE-IP:5000)
  --cni      istio: istio-cni's plugin is played, for pods that are injected without istio-init; plain: it is not`;

export function parseOptions(argv: readonly string[]): KubeletOptions {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  const { run, bin, node, dns, grace, cni } = values;
  const nodeIp = values['node-ip'];
  if (run === undefined || bin === undefined) throw new Error(`--run and --bin are needed\n${USAGE}`);
  if (!/^\d+(\.\d+)?$/.test(grace)) throw new Error(`--grace "${grace}" is no number of seconds\n${USAGE}`);
  if (cni !== 'istio' && cni !== 'plain') throw new Error(`--cni "${cni}" is neither istio nor plain\n${USAGE}`);
  const [graceMs, istioCni] = [Number(grace) * 1000, cni === 'istio'];
  return { run, bin, node, nodeIp, dns, graceMs, istioCni, aws: values.aws ?? `http://${nodeIp}:5000` };
}
