import { readFiles, repositoryPaths, type SourceFile } from '../guards/repository-files';

/** What people read: the README, docs/, the examples' READMEs and what stands beside them. */
const IS_PAGE =
  /^(README|CONTRIBUTING|CHANGELOG)\.md$|^docs\/.*\.md$|^examples\/.*README\.md$|^(install|infra)\/README\.md$/;

/** Every Markdown page of the repository. */
export function pages(): SourceFile[] {
  return readFiles(
    repositoryPaths()
      .filter((path) => IS_PAGE.test(path))
      .sort(),
  );
}
