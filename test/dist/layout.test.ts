import { readdirSync } from 'node:fs';
import { type Document, documentsOf, TREES } from './trees';

const CLUSTER_SCOPED = new Set(['Namespace', 'IngressClass', 'ClusterRole', 'ClusterRoleBinding', 'ClusterIssuer']);
const NAME =
  /^(10-namespaces|20-[a-z][a-z-]*|30-external-dns-[a-z]+|40-[a-z-]+|60-host-[a-z-]+|70-app-[a-z-]+)\.k8s\.yaml$/;

const labels = (doc: Document) => `${doc.file}: ${doc.kind} ${doc.metadata.name}`;

describe.each(TREES)('%s', (_, folder) => {
  const documents = documentsOf(folder);

  test('is flat, and files are named after phase and what is in them, without counters or hashes', () => {
    const entries = readdirSync(folder, { withFileTypes: true });
    expect(entries.filter((entry) => !entry.isFile() || !NAME.test(entry.name))).toEqual([]);
  });

  test('a file is of one namespace, cluster-scoped objects aside', () => {
    const files = new Map<string, Set<string>>();
    for (const { file, metadata } of documents.filter(({ metadata: { namespace } }) => namespace)) {
      files.set(file, (files.get(file) ?? new Set()).add(metadata.namespace as string));
    }
    expect([...files].filter(([, namespaces]) => namespaces.size !== 1)).toEqual([]);
  });

  test('cluster-scoped kinds have no namespace, and all others have one', () => {
    const wrong = documents.filter(
      ({ kind, metadata }) => CLUSTER_SCOPED.has(kind) === (metadata.namespace !== undefined),
    );
    expect(wrong.map(labels)).toEqual([]);
  });

  test('no object is there twice', () => {
    const names = documents.map(({ kind, metadata: { name, namespace } }) => `${kind} ${namespace} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
