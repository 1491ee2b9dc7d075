import { askedBuiltin, ownBuiltin } from '../../../../lib/launch/bundle/builtin-channel';

test('who asks for a module of Node is known by its name in the bundle', () => {
  expect(askedBuiltin('node:fs')).toEqual({ name: 'fs', isOwn: false });
  expect(askedBuiltin('fs/promises')).toEqual({ name: 'fs/promises', isOwn: false });
  expect(askedBuiltin(ownBuiltin('node:fs'))).toEqual({ name: 'fs', isOwn: true });
});
