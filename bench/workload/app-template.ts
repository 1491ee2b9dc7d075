import { ApiObject, App, Chart } from 'cdk8s';

import { appObjects } from './app-objects';

// Quoted nowhere, as a name of an app is not.
const NAME = 'nameofapp';

/** The YAML of one app as cdk8s writes it, with something else where its name stands. */
export function appTemplate(name: string): string {
  const chart = new Chart(new App(), 'app');
  for (const props of appObjects(NAME)) new ApiObject(chart, `${props.kind}`, props);
  return App.of(chart).synthYaml().replaceAll(NAME, name);
}

/** A JavaScript function from the name of an app to its YAML: one template string, as somebody would write by hand. */
export function appTemplateFunction(): string {
  const text = appTemplate(NAME).replace(/[\\`$]/g, '\\$&');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: of the string that is made
  return `(name) => \`${text.replaceAll(NAME, '${name}')}\``;
}
