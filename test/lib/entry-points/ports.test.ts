import { GATEWAY_PORTS, STATUS_PATH, STATUS_PORT } from '../../../lib/entry-points/ports';

test('load balancers ask the proxy itself whether it is ready', () => {
  expect(`${STATUS_PORT}${STATUS_PATH}`).toBe('15021/healthz/ready');
  expect(GATEWAY_PORTS[0].port).toBe(STATUS_PORT);
});

test('no two ports merge into one listener', () => {
  expect(new Set(GATEWAY_PORTS.map(({ port }) => port)).size).toBe(GATEWAY_PORTS.length);
});
