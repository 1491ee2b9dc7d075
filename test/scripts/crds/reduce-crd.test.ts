import { reduceCrd } from '../../../scripts/crds/reduce-crd';
import { gatewayCrd } from './gateway-crd';

const PAGE = 'https://istio.io/latest/docs/reference/config/networking/gateway/';

test('group, names, scope, the newest served version and its schema are kept, with links for prose', () => {
  expect(reduceCrd(gatewayCrd())).toEqual({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'gateways.networking.istio.io' },
    spec: {
      group: 'networking.istio.io',
      names: { kind: 'Gateway', plural: 'gateways', shortNames: ['gw'] },
      scope: 'Namespaced',
      versions: [
        {
          name: 'v1',
          served: true,
          schema: {
            openAPIV3Schema: {
              description: PAGE,
              type: 'object',
              properties: {
                spec: {
                  description: PAGE,
                  type: 'object',
                  required: ['selector'],
                  properties: { selector: { type: 'object', additionalProperties: { type: 'string' } } },
                },
                status: { type: 'object', properties: { ready: { type: 'boolean' } } },
              },
            },
          },
        },
      ],
    },
  });
});

test('a kind without a reference page stops the run', () => {
  expect(() => reduceCrd(gatewayCrd('Portal'))).toThrow(
    'no reference page is known for "networking.istio.io/Portal": upstream prose is dropped, so each generated type ' +
      'must link to the page that explains it. Add the page to PAGES in scripts/crds/reference-pages.ts',
  );
});

test('a CRD that serves no version stops the run', () => {
  expect(() => reduceCrd(gatewayCrd('Gateway', []))).toThrow(
    'CRD "gateways.networking.istio.io" has no served version: a type can only be made for a version that an API ' +
      'server answers to. Check the path of its module in scripts/crds/sources.ts',
  );
});
