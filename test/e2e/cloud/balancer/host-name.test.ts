import { hostName } from '../../../../e2e/cloud/balancer/host-name';
import { serviceOf } from '../services/services';

const model = { kind: 'network', public: true, sourceRanges: [], listeners: [] } as const;
const name = (more: object = {}) => hostName({ ...model, ...more }, serviceOf(), 'eu-west-1');

test('it ends as the names of its kind do', () => {
  expect(name()).toMatch(/^k8s-ingress-gateway-[0-9a-f]{10}-[0-9a-f]{16}\.elb\.eu-west-1\.amazonaws\.com$/);
  expect(name({ kind: 'classic' })).toMatch(/^au1-\d+\.eu-west-1\.elb\.amazonaws\.com$/);
  expect(name({ kind: 'classic', public: false })).toMatch(/^internal-au1-\d+\.eu-west-1\.elb\.amazonaws\.com$/);
});

test('it is the same for the same Service, and another for another scheme', () => {
  expect(name()).toBe(name());
  expect(name({ public: false })).not.toBe(name());
});
