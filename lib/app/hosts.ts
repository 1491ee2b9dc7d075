import { InvalidInputError } from '../errors';
import { hostName } from '../naming/host-name';

/** One host or several. */
export type Hosts = string | readonly string[];

/** A list of checked hosts. @throws InvalidInputError for an empty list or what is no host */
export function hostList(owner: string, hosts: Hosts): readonly string[] {
  const list = typeof hosts === 'string' ? [hosts] : hosts;
  if (!Array.isArray(list) || list.length === 0) {
    throw new InvalidInputError({
      what: `${owner} has no host`,
      why: 'nothing could reach it',
      fix: 'Give a host, such as "application.sample.com", or a list of them.',
    });
  }
  return list.map(hostName);
}
