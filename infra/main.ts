import { App } from 'aws-cdk-lib';

import { settings } from './config';
import { completeConfig } from './lib/config/complete-config';
import { InvalidInputError } from './lib/errors';
import { platformStacks } from './lib/platform';
import { acknowledgments } from './lib/validation/acknowledgments';
import { validate } from './lib/validation/validate';

try {
  const app = new App();
  const config = completeConfig(settings, process.env);
  platformStacks(app, config);
  validate(app, acknowledgments(config));
} catch (error) {
  if (!(error instanceof InvalidInputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
