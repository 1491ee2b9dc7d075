import type { MeshFacts } from '../../facts/facts';
import type { Graph } from '../graph';
import { DESTINATION_RULE, SERVICE, VIRTUAL_SERVICE } from '../kinds';
import { once } from '../once';
import type { Field, Resource } from '../resource';
import { meshFields } from './mesh-root';

/** The Service annotation that says what `exportTo` says of other kinds. */
export const EXPORT_TO_ANNOTATION = 'networking.istio.io/exportTo';

/** What says to which namespaces an object is exported: `spec.exportTo`, or the annotation of a Service. */
export function exportToField(resource: Resource): Field {
  return resource.kind === SERVICE ? resource.annotation(EXPORT_TO_ANNOTATION) : resource.get('spec', 'exportTo');
}

/**
 * Whether proxies of a namespace see a Service, ServiceEntry, VirtualService or DestinationRule; `undefined` where its
 * `exportTo` is not known. `.` is its own namespace, `*` all, `~` none; without any the mesh's default holds, which is all.
 * Upstream: istio pilot/pkg/model/push_context.go IsServiceVisible, initVirtualServices, SetDestinationRules.
 */
export function isExportedTo(graph: Graph, resource: Resource, namespace: string): boolean | undefined {
  const own = exportsOf(resource);
  if (own === undefined) return undefined;
  const exports = own.length === 0 ? defaultsOf(graph, resource) : own;
  return exports.some(
    (entry) => entry === '*' || entry === namespace || (entry === '.' && resource.namespace === namespace),
  );
}

/** What an object itself says; `undefined` where that is not known. */
const exportsOf = once((resource: Resource): readonly string[] | undefined => {
  const field = exportToField(resource);
  if (field.holdsUnknown()) return undefined;
  const listed = field.text()?.split(',') ?? field.texts();
  return listed.map((entry) => entry.trim()).filter((entry) => entry !== '');
});

function defaultsOf(graph: Graph, { kind }: Resource): readonly string[] {
  const key = DEFAULTS[kind] ?? 'defaultServiceExportTo';
  return graph.memo(`mesh ${key}`, () => {
    const told = graph.facts.mesh?.[key] ?? meshFields(graph, key).flatMap((field) => field.texts());
    return told.length === 0 ? ['*'] : told;
  });
}

type Defaults = Extract<keyof MeshFacts, `default${string}ExportTo`>;

const DEFAULTS: Readonly<Record<string, Defaults>> = {
  [VIRTUAL_SERVICE]: 'defaultVirtualServiceExportTo',
  [DESTINATION_RULE]: 'defaultDestinationRuleExportTo',
};
