import { join, resolve } from 'node:path';

import { readManifests } from '../support/schemas/read-manifests';
import { ArticleObjects, type Manifest } from './article-objects';

const documents = readManifests(join(resolve(__dirname, '../..'), 'dist'));

const identity = ({ apiVersion, kind, metadata: { namespace, name } }: Manifest) =>
  [apiVersion, kind, namespace, name].filter((part) => part !== undefined).join(' ');

test("every YAML document in dist/ parses, and is an object of the article's platform", () => {
  const written = documents.map(({ doc }) => identity(doc as Manifest));
  expect(written.sort()).toEqual(new ArticleObjects().all.map(identity).sort());
});

test('no file in dist/ has an empty document', () => {
  expect(documents.filter(({ doc }) => typeof doc !== 'object')).toEqual([]);
});
