import { load } from 'js-yaml';

import { proxyConfigAnnotation } from '../../../lib/entry-points/proxy-config';

const configOf = (proxyProtocol: boolean) =>
  load(proxyConfigAnnotation({ drainSeconds: 150, proxyProtocol })['proxy.istio.io/config'] as string);

test('the proxy goes on accepting and answering for as long as the load balancer sends', () => {
  expect(configOf(false)).toEqual({ drainDuration: '150s', terminationDrainDuration: '150s' });
});

test('the gateway’s side of PROXY protocol is on where the load balancer’s is', () => {
  expect(configOf(true)).toMatchObject({ gatewayTopology: { proxyProtocol: {} } });
});
