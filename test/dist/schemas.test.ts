import { validateManifest } from '../support/schemas/validate-manifest';
import { documentsOf, TREES } from './trees';

test.each(TREES)('the API server would take every field of every document: %s', (_, folder) => {
  const documents = documentsOf(folder);
  expect(documents.length).toBeGreaterThan(20);
  expect(documents.flatMap(({ file, ...doc }) => validateManifest(doc).map((fault) => `${file}: ${fault}`))).toEqual(
    [],
  );
});
