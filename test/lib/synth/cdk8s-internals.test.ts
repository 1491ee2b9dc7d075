import { ApiObject } from 'cdk8s';

import { constructsBelow, missingFields, STOCK, unknownMethods } from '../../../lib/synth/cdk8s-internals';
import { sampleObject } from '../../../lib/synth/known-release';

// When one of these fails, cdk8s or constructs moved a private field: look in lib/synth/cdk8s-internals.ts for its name, and read
// it from where it is now. Until then synthesis is right, but as slow as that of cdk8s.
test('the private fields of cdk8s and constructs are where they are looked for', () => {
  expect(missingFields(sampleObject())).toEqual([]);
});

test('the methods of cdk8s are those that others stand in for', () => {
  expect(unknownMethods()).toEqual([]);
});

test.each([
  ['props', 'Sample.props'],
  ['patches', 'Sample.patches'],
])('a field %s that moved is named', (field) => {
  const object = sampleObject();
  Object.defineProperty(object, field, { value: undefined });
  expect(missingFields(object)).toEqual([`ApiObject.${field}`]);
});

test('a field of metadata, of the app or of a node that moved is named', () => {
  const object = sampleObject();
  Object.defineProperty(object.metadata, '_additionalAttributes', { value: undefined });
  Object.defineProperty(object.metadata, 'finalizers', { value: 'no list' });
  Object.defineProperty(object.node, '_dependencies', { value: [] });
  Object.defineProperty(object.node.root, 'recordConstructMetadata', { value: 'yes' });
  expect(missingFields(object)).toEqual([
    'ApiObjectMetadataDefinition._additionalAttributes',
    'ApiObjectMetadataDefinition.finalizers',
    'App.recordConstructMetadata',
    'Node._dependencies',
  ]);
});

test('constructs are those of findAll', () => {
  const { root } = sampleObject().node;
  expect(constructsBelow(root)).toEqual(root.node.findAll());
});

test('what is kept of cdk8s is its own', () => {
  expect(STOCK.objectToJson).toBe(ApiObject.prototype.toJson);
});
