import { resourceValue } from '../../../../e2e/kubelet/fields/resource';
import { container, pod } from '../pods';

const limited = container({ resources: { limits: { cpu: '2', memory: '1Gi' }, requests: { cpu: '100m' } } });
const of = pod({ containers: [limited, container({ name: 'free' })] });
const value = (resource: string, own: string) => resourceValue(of, { resource, divisor: '1' }, own, { cpu: '4' });

test('a limit that is not set is what the node has; a request that is not set is nothing', () => {
  expect([value('limits.cpu', 'app'), value('limits.cpu', 'free'), value('requests.cpu', 'free')]).toEqual([
    '2',
    '4',
    '0',
  ]);
});

test('another container may be named, and must be there', () => {
  expect(resourceValue(of, { resource: 'limits.memory', containerName: 'app', divisor: '1Mi' })).toBe('1024');
  expect(() => value('limits.cpu', 'other')).toThrow('container other not found');
});
