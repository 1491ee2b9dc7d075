// The arrows of the house: main → charts → lib/app → lib/platform → lib/{entry-points,certificates,dns,mesh} → imports.
// One line a folder of lib/: what of lib/ it may import. A folder without a line is refused.
const LEAVES = ['errors', 'naming', 'kubernetes', 'schema', 'handover', 'versions'];
const WIRES = [...LEAVES, 'mesh', 'entry-points', 'certificates', 'dns'];
const CHECKER = ['wiring', 'manifests', 'report', 'cli', 'testing', 'validation'];
const MAY_IMPORT = {
  errors: [],
  naming: ['errors'],
  kubernetes: ['errors', 'naming'],
  schema: ['errors'],
  versions: [],
  handover: ['errors', 'naming', 'schema'],
  mesh: [...LEAVES],
  'entry-points': [...LEAVES, 'mesh'],
  certificates: [...LEAVES, 'mesh', 'entry-points'],
  dns: [...LEAVES, 'mesh', 'entry-points'],
  install: [...LEAVES],
  wiring: [],
  manifests: ['wiring'],
  report: ['wiring', 'manifests'],
  cli: ['wiring', 'manifests', 'report', 'schema', 'errors', 'versions', 'launch', 'output'],
  launch: ['errors', 'output'],
  testing: ['wiring', 'manifests', 'report', 'errors'],
  validation: ['wiring', 'manifests', 'errors'],
  synth: ['errors'],
  output: ['errors', 'naming', 'wiring', 'synth'],
  platform: [...WIRES, 'install', 'wiring'],
  app: [...WIRES, 'platform', 'output'],
  index: [...WIRES, 'platform', 'app', 'install', 'output', 'synth', 'wiring', 'testing', 'validation'],
};
// Folders that know nothing of the CRDs.
const WITHOUT_CRDS = [...LEAVES, 'synth', 'launch', 'output', 'install', ...CHECKER];

/** A part of lib/ is a folder, or a file at its top. */
const pathOf = (part) => `^lib/${part}(/|\\.ts$)`;

const arrows = Object.entries(MAY_IMPORT).map(([part, others]) => ({
  name: `lib-${part}`,
  comment: `lib/${part} may import of lib/ only: ${others.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: pathOf(part) },
  to: { path: '^lib/', pathNot: [part, ...others].map(pathOf) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'lib-without-a-line',
      comment: 'a new part of lib/ needs a line in MAY_IMPORT of .dependency-cruiser.cjs',
      severity: 'error',
      from: { path: '^lib/', pathNot: Object.keys(MAY_IMPORT).map(pathOf) },
      to: {},
    },
    {
      name: 'lib-stands-alone',
      comment: 'nothing in lib/ or imports/ knows the charts, main.ts, the scripts or the tests',
      severity: 'error',
      from: { path: '^(lib|imports)/' },
      to: { path: '^(charts/|main\\.ts$|scripts/|test/|e2e/)' },
    },
    {
      name: 'charts-below-main',
      comment: 'charts are made of lib/ alone',
      severity: 'error',
      from: { path: '^charts/' },
      to: { path: '^(main\\.ts$|scripts/|test/)' },
    },
    {
      name: 'main-on-top',
      comment: 'nothing but its own test imports main.ts',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^main\\.ts$' },
    },
    {
      name: 'imports-at-the-bottom',
      comment: 'the types of the CRDs are for what makes such objects',
      severity: 'error',
      from: { path: WITHOUT_CRDS.map(pathOf) },
      to: { path: '^imports/' },
    },
    {
      name: 'no-cycle',
      comment: 'imports point one way',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'cdk8s-plus-in-one-place',
      comment: 'cdk8s-plus-27 will be replaced one day: lib/kubernetes/ alone knows it',
      severity: 'error',
      from: { pathNot: '^(lib/kubernetes|test)/' },
      to: { path: '(^|/)node_modules/cdk8s-plus-' },
    },
    {
      name: 'checker-without-cdk8s',
      comment: 'the checker reads manifests: whoever checks Helm output has no cdk8s',
      severity: 'error',
      from: { path: CHECKER.map(pathOf) },
      to: { path: '(^|/)node_modules/(cdk8s|constructs)/' },
    },
    {
      name: 'wiring-touches-no-file',
      comment: 'lib/wiring is pure: manifests in, findings out',
      severity: 'error',
      from: { path: pathOf('wiring') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ajv-in-one-place',
      comment: 'JSON Schemas are compiled by scripts/schemas/, and nothing compiles them at run time',
      severity: 'error',
      from: { pathNot: '^(scripts/schemas|test)/' },
      to: { path: '(^|/)node_modules/ajv(-formats)?/' },
    },
    {
      name: 'diff-in-one-place',
      comment: 'differences of files are shown by lib/output/',
      severity: 'error',
      from: { pathNot: '^(lib/output|test)/' },
      to: { path: '(^|/)node_modules/diff/' },
    },
    {
      name: 'esbuild-in-one-place',
      comment: 'lib/launch/ bundles programs, and loads the bundler only when it has to',
      severity: 'error',
      from: { path: '^(lib|charts|imports)/', pathNot: pathOf('launch') },
      to: { path: '(^|/)node_modules/esbuild/' },
    },
    {
      name: 'no-dev-dependency',
      comment: 'who installs the package gets its dependencies and peers, not our tools',
      severity: 'error',
      from: { path: '^(lib|charts|imports)/|^main\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'npm-peer'] },
    },
    {
      name: 'resolvable',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API to parse with; swc sees type-only imports too.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // Tests import the package by its public name, as users do: no arrow within the repository, but a build that may be there.
    exclude: { path: '^(build/|e2e/\\.runs/|cdk8s-auto-https(/|$))' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default'],
      extensions: ['.ts', '.d.ts', '.js', '.cjs', '.json'],
    },
    tsPreCompilationDeps: true,
  },
};
