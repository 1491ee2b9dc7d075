import { Platform } from 'cdk8s-auto-https';

Platform.fromContract('platform.contract.json').host('typo.sample.com');
