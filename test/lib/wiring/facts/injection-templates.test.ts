import { parseStream } from '../../../../lib/manifests/parse-stream';
import { injectionTemplates } from '../../../../lib/wiring/facts/injection-templates';
import { Graph } from '../../../../lib/wiring/graph/graph';

const templatesIn = (yaml: string) => injectionTemplates(new Graph(parseStream(yaml).manifests));

test('every istiod has its own', () => {
  expect([...templatesIn('')]).toEqual(expect.arrayContaining(['sidecar', 'gateway', 'waypoint']));
});

test('its ConfigMap tells more, of a revision too, and names for several', () => {
  const map = `kind: ConfigMap
apiVersion: v1
metadata: { name: istio-sidecar-injector-canary }
data:
  config: |
    templates: { hello: "" }
    aliases: { both: [sidecar, hello] }
`;
  expect([...templatesIn(map)]).toEqual(expect.arrayContaining(['hello', 'both', 'gateway']));
});

test('values of charts and operators tell more', () => {
  const operator = (values: string) =>
    `kind: IstioOperator\napiVersion: install.istio.io/v1alpha1\nmetadata: { name: istio }\nspec: { values: ${values} }\n`;
  const found = templatesIn(
    operator('{ sidecarInjectorWebhook: { templates: { hello: "" }, aliases: { both: [hello] } } }'),
  );
  expect([...found]).toEqual(expect.arrayContaining(['hello', 'both']));
});

test('broken ones tell nothing', () => {
  const map = (data: string) =>
    `kind: ConfigMap\napiVersion: v1\nmetadata: { name: istio-sidecar-injector }\ndata: ${data}\n`;
  expect(templatesIn(map('{ config: "[" }')).size).toBe(templatesIn('').size);
  expect(templatesIn(map('{ config: "templates: [hello]" }')).size).toBe(templatesIn('').size);
  expect(templatesIn(map('{}')).size).toBe(templatesIn('').size);
});
