import schema from '../../../lib/handover/handover.schema.json';
import { validateDocument } from '../../../lib/schema/validate';
import { compileSchema } from '../../../scripts/schemas/compile-schema';

interface Node {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** Every property of the schema, by its path. */
function propertiesOf(node: Node, path = ''): [path: string, node: Node][] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, each]): [string, Node][] => [
    [`${path}/${key}`, each],
    ...propertiesOf(each, `${path}/${key}`),
  ]);
  return [...own, ...(node.items ? propertiesOf(node.items, `${path}/0`) : [])];
}

const properties = propertiesOf(schema as Node);
const KIND = { what: 'example', source: '', schema: '' };

test.each(properties)(
  '%s says what it is: who writes the file with Terraform has no other help',
  (_, { description }) => {
    expect(description).toMatch(/\.$/);
  },
);

test.each(properties.flatMap(([path, node]) => (node.examples ?? []).map((example) => ({ path, node, example }))))(
  'the example of $path is valid',
  ({ node, example }) => {
    expect(validateDocument(compileSchema(node), example, KIND)).toBe(example);
  },
);
