/** Marks a module of a package that own sources ask for: the packages have a bundle of their own. */
export const PACKAGE = 'auto-https-package';

/** What stands for it in own sources is CommonJS, whatever it is itself: esbuild goes by the ending. */
const ENDING = '.cjs';

/** The name under which own sources ask for a module of a package, which lies at an absolute path. */
export function packageModule(path: string): string {
  return `${PACKAGE}:${standIn(path)}`;
}

/** The path of what stands for a module of a package in own sources. */
export function standIn(path: string): string {
  return path + ENDING;
}

/** The path of the module that is asked for, by the name that the bundle bears; none for what is no module of a package. */
export function askedModule(name: string): string | undefined {
  return name.startsWith(`${PACKAGE}:`) ? name.slice(PACKAGE.length + 1, -ENDING.length) : undefined;
}

/** What a bundle of packages gives: each module by its path, which is run when it is first asked for. */
export type PackageModules = Readonly<Record<string, () => unknown>>;

/** The program that a bundle of packages is made of; it exports `PackageModules`. */
export function packagesEntry(paths: readonly string[]): string {
  const lines = paths.map((path) => JSON.stringify(path)).map((path) => `${path}: () => require(${path}),`);
  return `module.exports = {\n${lines.join('\n')}\n};\n`;
}
