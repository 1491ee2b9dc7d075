import { transformSync } from 'esbuild';
import { codeBlocks } from './code-blocks';

// Blocks that are tests themselves (`*.test.ts`) run here, as this file's own, and keep their snapshots beside it.
describe.each(codeBlocks('ts').filter(({ caption }) => caption.endsWith('.test.ts')))('$page $caption', ({ text }) => {
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs', target: 'es2022' });
  new Function('require', 'module', 'exports', code)(require, { exports: {} }, {});
});
