import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';

import { validate } from '../../../lib/validation/validate';

/** Rules that find something in a policy that is too wide. */
function findings(acknowledged: Parameters<typeof validate>[1]): string[] {
  const app = new App({ context: { '@aws-cdk/core:failSynthOnValidationErrors': false } });
  const statements = [new PolicyStatement({ actions: ['s3:*'], resources: ['arn:aws:s3:::one'] })];
  new ManagedPolicy(new Stack(app, 'Stack'), 'Wide', { statements });
  validate(app, acknowledged);
  const { directory } = app.synth();
  const { pluginReports } = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8'));
  return pluginReports.flatMap(({ violations }: { violations: { ruleName: string }[] }) =>
    violations.map(({ ruleName }) => ruleName),
  );
}

const id = 'AwsSolutions::AwsSolutions-IAM5[Action::s3:*]';

test('cdk-nag finds what is too wide', () => {
  expect(findings([])).toContain('AwsSolutions-IAM5[Action::s3:*]');
});

test('but for what is acknowledged, at that construct', () => {
  expect(findings([{ path: 'Stack/Wide', id, reason: 'A test.' }])).toEqual([]);
  expect(findings([{ path: 'Stack/Other', id, reason: 'A test.' }])).toContain('AwsSolutions-IAM5[Action::s3:*]');
});
