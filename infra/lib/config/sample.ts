/** What goes with the sample's domain: enough to synthesize and to read; no account will take it. */
export const SAMPLE = {
  domain: 'sample.com',
  account: '111122223333',
  region: 'eu-west-1',
  adminRoleArn: 'arn:aws:iam::111122223333:role/platform-admin',
} as const;
