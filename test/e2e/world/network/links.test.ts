import { nodeLinks, outsideLinks } from '../../../../e2e/world/network/links';

test('the node has the public resolvers, the DNS of pods and one link: to the Internet of its own world', () => {
  const lines = nodeLinks('cah-a-out').trim().split('\n');
  for (const address of ['10.244.0.1', '10.96.0.10', '1.1.1.1', '8.8.8.8'])
    expect(lines).toContain(`addr add ${address}/32 dev lo`);
  expect(lines.filter((line) => line.startsWith('link add'))).toEqual([
    'link add inet0 type veth peer name eth0 netns cah-a-out',
  ]);
});

test('the Internet has a way to public load balancers and resolvers, and to nothing inside', () => {
  const routes = outsideLinks()
    .split('\n')
    .filter((line) => line.startsWith('route'));
  expect(routes).toEqual(
    ['203.0.113.0/24', '1.1.1.1/32', '8.8.8.8/32'].map((to) => `route add ${to} via 198.51.100.1`),
  );
});
