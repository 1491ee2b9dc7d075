import { type Document, documentsOf, TREES } from './trees';

type Seen = ReadonlySet<string>;

const key = (kind: string, name: string, namespace?: string) => [kind, namespace, name].filter(Boolean).join(' ');

/** What a document needs to be there already, and is not. */
type Needs = (doc: Document, seen: Seen, all: readonly Document[]) => readonly string[];

/** Walks the documents as they are applied. */
function unmet(documents: readonly Document[], needs: Needs): string[] {
  const seen = new Set<string>();
  return documents.flatMap((doc) => {
    const missing = needs(doc, seen, documents).filter((each) => !seen.has(each));
    seen.add(key(doc.kind, doc.metadata.name, doc.metadata.namespace));
    return missing.map((each) => `${doc.file}: ${doc.kind} ${doc.metadata.name} needs ${each}`);
  });
}

const namespaceOf: Needs = ({ metadata: { namespace } }) => (namespace ? [key('Namespace', namespace)] : []);

const boundBy: Needs = ({ metadata, roleRef, subjects = [] }) => {
  if (!roleRef) return [];
  const role = key(roleRef.kind, roleRef.name, roleRef.kind === 'Role' ? metadata.namespace : undefined);
  return [role, ...subjects.map(({ kind, name, namespace }) => key(kind, name, namespace))];
};

/** The RoleBinding of the pods that a Gateway selects. */
const gatewayRights: Needs = ({ kind, metadata, spec }, _, all) =>
  kind === 'Gateway'
    ? all
        .filter((each) => each.kind === 'Service' && each.metadata.namespace === metadata.namespace)
        .filter((each) => each.spec?.selector?.istio === spec?.selector?.istio)
        .map(({ metadata: { name, namespace } }) => key('RoleBinding', name, namespace))
    : [];

describe.each(TREES)('%s', (_, folder) => {
  const documents = documentsOf(folder);

  test('nothing is put into a namespace that comes later', () => {
    expect(unmet(documents, namespaceOf)).toEqual([]);
  });

  test('nothing binds a role or a ServiceAccount that comes later', () => {
    expect(unmet(documents, boundBy)).toEqual([]);
  });

  test('no Gateway comes before the RoleBinding of its pods, which would not heal', () => {
    const gateways = documents.filter(({ kind }) => kind === 'Gateway');
    expect(gateways.flatMap((doc) => gatewayRights(doc, new Set(), documents))).toHaveLength(gateways.length);
    expect(unmet(documents, gatewayRights)).toEqual([]);
  });

  test('no pods come before their ServiceAccount', () => {
    const account: Needs = ({ kind, metadata }) =>
      kind === 'Deployment' ? [key('ServiceAccount', metadata.name, metadata.namespace)] : [];
    expect(unmet(documents, account)).toEqual([]);
  });
});

test('the order is looked at: turned around, everything is missing', () => {
  const backwards = documentsOf(TREES[0]?.[1] as string).reverse();
  expect(unmet(backwards, namespaceOf)).toContainEqual(
    '60-host-apps-httpbin.k8s.yaml: Gateway application-gateway needs Namespace istio-ingress',
  );
  expect(unmet(backwards, boundBy)).not.toEqual([]);
  expect(unmet(backwards, gatewayRights)).not.toEqual([]);
});
