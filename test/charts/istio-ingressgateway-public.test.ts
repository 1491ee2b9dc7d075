import { Yaml } from 'cdk8s';

import { articleObjects } from './article-objects';

const NAME = 'istio-ingressgateway-public';

test('Service', () => {
  expect(Yaml.stringify(articleObjects().find('Service', NAME))).toMatchSnapshot();
});

test("everything but the Service is the third entry point's, with the name of this one", () => {
  const { objects } = articleObjects();
  const rest = (name: string) => JSON.stringify(objects(`20-${name}`).filter(({ kind }) => kind !== 'Service'));
  expect(rest(NAME)).toBe(rest('istio-ingressgateway-ssl').replaceAll('ingressgateway-ssl', 'ingressgateway-public'));
});
