import { InvalidInputError } from '../errors';
import { PlatformRef } from '../platform/platform-ref';

/** @throws InvalidInputError when JavaScript gives something that is no platform */
export function knownPlatform(owner: string, platform: PlatformRef): PlatformRef {
  if (!(platform instanceof PlatformRef)) {
    throw new InvalidInputError({
      what: `platform of ${owner} is ${platform === undefined ? 'missing' : 'no platform'}`,
      why: 'hosts and routes take domains, entry points and issuers from it',
      fix: 'Pass a Platform, or Platform.fromContract("platform.contract.json").',
    });
  }
  return platform;
}
