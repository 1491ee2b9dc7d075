/** The compiler options that `cdk8s init typescript-app` sets and that decide what ts-node does (cdk8s-cli 2.207, templates/). */
export const TSCONFIG = JSON.stringify({
  compilerOptions: {
    alwaysStrict: true,
    experimentalDecorators: true,
    inlineSourceMap: true,
    inlineSources: true,
    lib: ['es2016'],
    module: 'CommonJS',
    noUnusedLocals: true,
    noUnusedParameters: true,
    resolveJsonModule: true,
    strict: true,
    target: 'ES2017',
  },
});
