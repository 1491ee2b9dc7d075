import { snapshotObjects } from './article-objects';

describe('the host, in the namespace of the gateway', () => {
  snapshotObjects('60-host-apps-httpbin');
});

describe('the app, in its own', () => {
  snapshotObjects('70-app-apps-httpbin');
});
