/** A Go module that carries CRDs. Its versions never change, and `sum` proves that the bytes are the ones we read before. */
export interface Source {
  readonly module: string;
  readonly version: string;
  /** As in a go.sum file. */
  readonly sum: string;
  /** A YAML file, or a folder of them, inside the module. */
  readonly path: string;
  readonly license: string;
}

export const SOURCES: readonly Source[] = [
  {
    // The oldest Istio that is supported, so that every field of the generated types exists in every cluster.
    module: 'istio.io/api',
    version: 'v1.30.3',
    sum: 'h1:pPSa0uah/t7CEuwacS4rw5qK/oHGvxC0WO8i4RRGwEU=',
    path: 'kubernetes/customresourcedefinitions.gen.yaml',
    license: 'Apache-2.0',
  },
  {
    module: 'github.com/cert-manager/cert-manager',
    version: 'v1.21.2',
    sum: 'h1:UWgoYM+KLNtRlqmoWOKjKBOBUPVHeepQ6/ac3ERJW68=',
    path: 'deploy/crds',
    license: 'Apache-2.0',
  },
  {
    module: 'sigs.k8s.io/external-dns',
    version: 'v0.22.0',
    sum: 'h1:+ASJ3KF7DLqHo2LsG8Qinuh2J389MS86I19i/r8ewUc=',
    path: 'config/crd/standard',
    license: 'Apache-2.0',
  },
];

export function sourceName(source: Source): string {
  return `${source.module}@${source.version}`;
}
