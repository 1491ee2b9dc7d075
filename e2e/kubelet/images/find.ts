import type { ContainerSpec } from '../pod/spec';
import { Unmet } from '../unmet';
import { BIN, ECHO, type Program } from './program';

/** What a container runs, and with which arguments. */
export interface Running {
  readonly program: Program;
  readonly command: readonly string[];
  readonly args: readonly string[];
}

/** The program for a container's image; every image that is not in the table is an app, which answers on its ports. */
export function findProgram(container: ContainerSpec, table: Readonly<Record<string, Program>>): Running {
  const { image = '', command, args = [] } = container;
  // What an injector would have replaced; no registry has it.
  if (image === 'auto' || image === '') throw new Unmet('ImagePullBackOff', `Back-off pulling image "${image}"`);
  const program = table[nameOf(image)];
  if (program === undefined) return { program: APP, command: APP.entrypoint, args: tcpPorts(container) };
  return { program, command: command ?? program.entrypoint, args };
}

/** The user is what the image could have; unknown images are believed to have a user of their own. */
const APP: Program = { entrypoint: [`${BIN}/node`, ECHO], user: 65532, standIn: true };

function nameOf(image: string): string {
  const [repository = ''] = image.split('@');
  return (repository.split('/').pop() ?? '').replace(/:.*$/, '');
}

function tcpPorts({ ports = [] }: ContainerSpec): string[] {
  return ports.filter(({ protocol = 'TCP' }) => protocol === 'TCP').map(({ containerPort }) => String(containerPort));
}
