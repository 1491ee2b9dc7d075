import { readFileSync } from 'node:fs';

import { handoverFaults } from '../../../lib/handover/handover-faults';
import { FAKED_MODES, fakedHandover, fakedHandoverFile, fakedHandoverText } from '../../faked-handover';
import { stacksFor } from '../../synthesize';

describe.each(FAKED_MODES)('the hand-over with %s', (mode) => {
  const handover = fakedHandover({ identity: mode });

  test('is what the manifests read', () => {
    expect(handoverFaults(handover as Parameters<typeof handoverFaults>[0])).toEqual([]);
  });

  test('is committed, so that the manifests are synthesized from it (npm run handover:faked renews it)', () => {
    expect(readFileSync(fakedHandoverFile(mode), 'utf8')).toBe(fakedHandoverText(mode));
  });

  test('is the output Handover of the last stack, and of no other', () => {
    const outputs = stacksFor({ identity: mode }).filter(({ template }) => template.Outputs?.Handover !== undefined);
    expect(outputs.map(({ id }) => id)).toEqual(['Identity']);
    expect(stacksFor({ identity: mode }).at(-1)?.id).toBe('Identity');
  });
});

test('roles are told under IRSA alone', () => {
  expect(fakedHandover({ identity: 'pod-identity' })).toHaveProperty('identity', { mode: 'pod-identity' });
  expect(fakedHandover({ identity: 'irsa' })).toHaveProperty('identity', {
    mode: 'irsa',
    roles: {
      'external-dns/external-dns-ssl': expect.stringMatching(/^arn:aws:iam::111122223333:role\/.*externaldnsssl/),
      'external-dns/external-dns-private': expect.stringMatching(/externaldnsprivate/),
      'cert-manager/cert-manager': expect.stringMatching(/CertManager/),
      'kube-system/aws-load-balancer-controller': expect.stringMatching(/LoadBalancerController/),
    },
  });
});

test('without a private zone it is not told of', () => {
  expect(fakedHandover({ privateZone: false })).toHaveProperty('zones', [
    { name: 'sample.com', id: 'Z0FAKED1PUBLIC1ZONE1', visibility: 'public' },
  ]);
});

test('with Auto Mode, EKS makes the load balancers and needs no role', () => {
  const handover = fakedHandover({ compute: { kind: 'auto-mode' }, identity: 'irsa' });
  expect(handover).toHaveProperty('loadBalancerController', 'eks-auto');
  expect(handover).not.toHaveProperty(['identity', 'roles', 'kube-system/aws-load-balancer-controller']);
});
