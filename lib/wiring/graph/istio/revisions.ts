import type { Graph } from '../graph';
import { DEPLOYMENT, MUTATING_WEBHOOK_CONFIGURATION } from '../kinds';
import type { Resource } from '../resource';
import { DEFAULT_REVISION, REVISION } from './injection';

/** Revisions that have an injector; `undefined` where nothing tells. */
export interface Revisions {
  readonly names: ReadonlySet<string>;
  /** Whether these are all: those of the tree may have others beside them. */
  readonly areAll: boolean;
}

/** Revisions and tags whose webhooks exist: as told, else those of webhooks or istiods in the tree. */
export function revisionsOf(graph: Graph): Revisions | undefined {
  return graph.memo('revisions', () => {
    const told = graph.facts.mesh?.revisions;
    if (told) return { names: new Set(told), areAll: true };
    const webhooks = graph
      .all(MUTATING_WEBHOOK_CONFIGURATION)
      .filter((one) => /^istio-(sidecar-injector|revision-tag)/.test(one.name));
    const names = webhooks.length > 0 ? webhooks.map(nameOfWebhook) : istiods(graph).map(revisionOf);
    return names.length === 0 || names.includes(undefined)
      ? undefined
      : { names: new Set(names as string[]), areAll: graph.complete && webhooks.length > 0 };
  });
}

function nameOfWebhook(webhook: Resource): string | undefined {
  const tag = webhook.label('istio.io/tag');
  return tag.isSet ? tag.text() : revisionOf(webhook);
}

function revisionOf(resource: Resource): string | undefined {
  const revision = resource.label(REVISION);
  return revision.isSet ? revision.text() : DEFAULT_REVISION;
}

function istiods(graph: Graph): readonly Resource[] {
  return graph.all(DEPLOYMENT).filter((resource) => resource.label('app').text() === 'istiod');
}
