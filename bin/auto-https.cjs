#!/usr/bin/env node
// Runs the command line: the bundle that the package holds, or in a checkout one that is made anew when a source has changed.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

// The main job has a bundle of its own, which starts faster; its help stands in the other one.
const [command, ...rest] = process.argv.slice(2);
const asksForHelp = rest.some((word) => ['-h', '--help', '-v', '--version'].includes(word));
const name = command === 'synth' && !asksForHelp ? 'synth' : 'auto-https';

const maker = join(__dirname, '../scripts/bundle-cli.cjs');
if (existsSync(maker)) {
  const { isUpToDate, write } = require(maker);
  if (!isUpToDate(name)) write(name);
}
// From Node 22.8 on, which keeps compiled code of earlier runs.
require('node:module').enableCompileCache?.();
require(`../build/cli/${name}.cjs`);
