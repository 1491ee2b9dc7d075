import type { Version } from '../../../scripts/crds/reduce-crd';
import type { Schema } from '../../../scripts/crds/schema';

const SCHEMA: Schema = {
  description: 'prose',
  type: 'object',
  properties: {
    spec: {
      description: 'prose',
      title: 'prose',
      type: 'object',
      required: ['selector'],
      properties: { selector: { description: 'prose', type: 'object', additionalProperties: { type: 'string' } } },
    },
    status: { type: 'object', properties: { ready: { description: 'prose', type: 'boolean' } } },
  },
};

function version(name: string, served: boolean): Version {
  return { name, served, schema: { openAPIV3Schema: SCHEMA } };
}

/** A CRD with the parts that are kept and the parts that are not. */
export function gatewayCrd(
  kind = 'Gateway',
  versions = [version('v1beta1', true), version('v1', true), version('v2', false)],
) {
  const names = { kind, plural: `${kind.toLowerCase()}s`, shortNames: ['gw'] };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${names.plural}.networking.istio.io`, annotations: { note: 'prose' } },
    spec: { group: 'networking.istio.io', names, scope: 'Namespaced', versions, conversion: { strategy: 'None' } },
  };
}
