import type { Settings } from './lib/config/settings';

/**
 * What this account gets. Every other setting, with its default: lib/config/settings.ts.
 *
 * With `sample.com`, account, region and administrator are made up: enough to synthesize and to read, and no account will take it.
 */
export const settings: Settings = {
  domain: 'sample.com',
  privateZone: true,
  cluster: {
    name: 'sample',
    version: '1.36',
    endpointCidrs: [],
  },
  compute: { kind: 'node-group', instanceTypes: ['m7i.large'], minSize: 2, maxSize: 4 },
  identity: 'pod-identity',
};
