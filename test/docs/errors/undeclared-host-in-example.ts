import { Platform } from 'cdk8s-auto-https';

Platform.fromContract('examples/app-repo/platform.contract.json').host('shop.sample.com');
