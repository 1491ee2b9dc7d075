import { Yaml } from 'cdk8s';

import { articleObjects } from './article-objects';

const NAME = 'external-dns-private';
const args = (name: string) => articleObjects().find('Deployment', name).spec.template.spec.containers[0].args;

test('arguments', () => {
  expect(Yaml.stringify(args(NAME))).toMatchSnapshot();
});

test("everything but the arguments is the first instance's, with the name of this one", () => {
  const without = (name: string) =>
    JSON.stringify(articleObjects().objects(`30-${name}`)).replace(JSON.stringify(args(name)), '[]');
  expect(without(NAME)).toBe(without('external-dns-ssl').replaceAll('external-dns-ssl', NAME));
});
