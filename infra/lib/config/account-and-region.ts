import { InvalidInputError } from '../errors';
import { SAMPLE } from './sample';
import type { Settings } from './settings';

/** Where the stacks go. */
export interface Target {
  readonly account: string;
  readonly region: string;
}

/**
 * Account and region of the settings, of the credentials in use, or for the sample's domain made-up ones: nobody who tries it out
 * gets a zone for a domain of somebody else.
 *
 * @throws InvalidInputError where there is none, or it is not spelled as AWS spells them
 */
export function accountAndRegion(settings: Settings, environment: NodeJS.ProcessEnv): Target {
  const sample = settings.domain === SAMPLE.domain ? SAMPLE : undefined;
  const account = settings.account ?? sample?.account ?? environment.CDK_DEFAULT_ACCOUNT;
  const region = settings.region ?? sample?.region ?? environment.CDK_DEFAULT_REGION;
  return {
    account: known('account', account, /^\d{12}$/, SAMPLE.account),
    region: known('region', region, /^[a-z]{2}(-[a-z]+)+-\d$/, SAMPLE.region),
  };
}

function known(setting: keyof Target, value: string | undefined, form: RegExp, example: string): string {
  if (value === undefined) {
    throw new InvalidInputError({
      what: `${setting} is unknown`,
      why: 'settings have none, and there are no AWS credentials to take it from',
      fix: `Set ${setting} in config.ts, such as "${example}", or sign in to AWS.`,
    });
  }
  if (!form.test(value)) {
    throw new InvalidInputError({
      what: `${setting} "${value}" is no AWS ${setting}`,
      why: 'there is nothing to deploy to',
      fix: `Use one such as "${example}".`,
    });
  }
  return value;
}
