import { Route53 } from '../../../../e2e/world/route53/route53';

const ZONES = '<HostedZone><Id>/hostedzone/A</Id><Name>sample.com.</Name><PrivateZone>false</PrivateZone></HostedZone>';

test('a zone is found by its name and visibility, or the message says which there are', async () => {
  const route53 = new Route53(async () => ({ status: 200, text: ZONES }));
  expect(await route53.zone('sample.com', 'public')).toMatchObject({ id: 'A' });
  await expect(route53.zone('sample.com', 'private')).rejects.toThrow(
    'there is no private zone sample.com: a world is made with its zones. It has: sample.com (public).',
  );
});

test('a refusal is an error with the words of the API', async () => {
  const route53 = new Route53(async () => ({ status: 400, text: '<Message>not found</Message>' }));
  await expect(route53.zones()).rejects.toThrow('Route 53 refused GET /2013-04-01/hostedzone with 400: not found');
});
