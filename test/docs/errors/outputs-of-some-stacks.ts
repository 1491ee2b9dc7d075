import { deployedHandover } from '../../../lib/handover/deployed-handover';

deployedHandover(
  JSON.stringify({
    'sample-Network': { VpcId: 'vpc-0a1b2c3d4e5f67890' },
    'sample-Dns': { ZoneId: 'Z0123456789ABCDEFGHIJ' },
  }),
  'infra/outputs.json',
);
