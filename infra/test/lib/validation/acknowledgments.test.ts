import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';

import { context } from '../../../cdk.json';
import { completeConfig } from '../../../lib/config/complete-config';
import type { Settings } from '../../../lib/config/settings';
import { platformStacks } from '../../../lib/platform';
import { acknowledgments } from '../../../lib/validation/acknowledgments';
import { validate } from '../../../lib/validation/validate';

const VARIANTS: readonly Partial<Settings>[] = [
  {},
  { identity: 'irsa' },
  { compute: { kind: 'auto-mode' }, privateZone: false },
  { compute: { kind: 'auto-mode' }, identity: 'irsa', cluster: { endpointCidrs: ['192.0.2.0/24'] } },
];

interface PluginReport {
  readonly violations: readonly { readonly ruleName: string }[];
  readonly suppressedViolations?: readonly { readonly acknowledgedId: string; readonly acknowledgedAt: string }[];
}

function reportOf(settings: Partial<Settings>): readonly PluginReport[] {
  const app = new App({ context });
  const config = completeConfig({ domain: 'sample.com', ...settings });
  platformStacks(app, config);
  validate(app, acknowledgments(config));
  const { directory } = app.synth();
  return JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8')).pluginReports;
}

const reports = VARIANTS.map(reportOf);

test.each(VARIANTS.map((settings, index) => [settings, index] as const))('no finding with %j', (_settings, index) => {
  const rules = reports[index]?.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
  expect(rules).toEqual([]);
});

test('each acknowledgment is of a finding that there is', () => {
  const found = reports.flat().flatMap(({ suppressedViolations = [] }) => suppressedViolations);
  const used = new Set(found.map(({ acknowledgedAt, acknowledgedId }) => `${acknowledgedAt} ${acknowledgedId}`));
  const all = acknowledgments(completeConfig({ domain: 'sample.com' }));
  expect(all.filter(({ path, id }) => !used.has(`${path} ${id}`))).toEqual([]);
});
