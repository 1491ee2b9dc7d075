#!/usr/bin/env node
// Runs the command line: the bundle that the package holds, or in a checkout one that is made anew when a source has changed.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const maker = join(__dirname, '../scripts/bundle-cli.cjs');
if (existsSync(maker)) {
  const { isUpToDate, write } = require(maker);
  if (!isUpToDate()) write();
}
// From Node 22.8 on, which keeps compiled code of earlier runs.
require('node:module').enableCompileCache?.();
require('../build/cli/auto-https.cjs');
