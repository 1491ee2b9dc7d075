import { App, Chart } from 'cdk8s';

import { validateConstructs } from '../../../lib/synth/validate-constructs';

test('all faults are told, each with the path of its construct', () => {
  const app = new App({ outdir: 'unused' });
  app.node.addValidation({ validate: () => ['of the app'] });
  const chart = new Chart(new Chart(app, 'a'), 'b');
  chart.node.addValidation({ validate: () => ['one', 'two'] });
  expect(() => validateConstructs(app)).toThrow(
    'Validation failed with the following errors:\n  [] of the app\n  [a/b] one\n  [a/b] two',
  );
});

test('an app without faults passes', () => {
  const app = new App({ outdir: 'unused' });
  app.node.addValidation({ validate: () => [] });
  expect(() => validateConstructs(app)).not.toThrow();
});
