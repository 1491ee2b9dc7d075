import { App, Chart } from 'cdk8s';

import { rootApp } from '../../../lib/app/root';

const WHY =
  'it makes charts of its own, and nested charts change the names of all files in dist/. Pass the App as scope.';

test('an App is a root', () => {
  const app = new App();
  expect(rootApp(app, 'HttpsApp "a"')).toBe(app);
});

test('a chart is none', () => {
  expect(() => rootApp(new Chart(new App(), 'team'), 'HttpsApp "a"')).toThrow(
    `HttpsApp "a" is put into "team" that is no cdk8s App: ${WHY}`,
  );
});

test('nothing is none', () => {
  expect(() => rootApp(undefined as never, 'HttpsApp "a"')).toThrow(
    `HttpsApp "a" is put into something that is no cdk8s App: ${WHY}`,
  );
});
