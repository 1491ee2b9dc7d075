import type { ArticleObjects, Deployment, Manifest, Service } from './article-objects';

type Labels = Readonly<Record<string, string>>;

/** Whether a selector picks labels; one without labels picks nothing here. */
export function selects(selector: Labels, labels: Labels): boolean {
  const wanted = Object.entries(selector);
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}

/** The Deployments of a namespace whose pods a selector picks. */
export function selectedDeployments(objects: ArticleObjects, namespace: string, selector: Labels): Deployment[] {
  return objects
    .of('Deployment')
    .filter((each) => each.metadata.namespace === namespace)
    .filter((each) => selects(selector, each.spec.template.metadata.labels as Labels));
}

/** The Service that a fully qualified host name means. */
export function serviceAt(objects: ArticleObjects, host: string): Service | undefined {
  return objects
    .of('Service')
    .find(({ metadata }) => host === `${metadata.name}.${metadata.namespace}.svc.cluster.local`);
}

/** A right that a role grants; everywhere, when it has no namespace. */
export interface Grant {
  readonly namespace?: string;
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

/** What a ServiceAccount may do, by the bindings that name it and the roles that exist. */
export function grants(objects: ArticleObjects, account: Pick<Manifest['metadata'], 'name' | 'namespace'>): Grant[] {
  const bindings = [...objects.of('RoleBinding'), ...objects.of('ClusterRoleBinding')];
  const own = bindings.filter(({ subjects }) =>
    subjects.some(
      ({ kind, name, namespace }) =>
        kind === 'ServiceAccount' && name === account.name && namespace === account.namespace,
    ),
  );
  return own.flatMap(({ roleRef, metadata: { namespace } }) => {
    const role = [...objects.of('Role'), ...objects.of('ClusterRole')].find(
      ({ kind, metadata }) =>
        roleRef.apiGroup === 'rbac.authorization.k8s.io' &&
        kind === roleRef.kind &&
        metadata.name === roleRef.name &&
        (kind === 'ClusterRole' || metadata.namespace === namespace),
    );
    return (role?.rules ?? []).map(({ apiGroups, resources, verbs }) => ({
      ...(namespace === undefined ? {} : { namespace }),
      apiGroups,
      resources,
      verbs,
    }));
  });
}
