import type { Graph, Presence } from '../graph';
import { CERTIFICATE, NAMESPACE, ROLLOUT, SECRET } from '../kinds';
import { isPlaceholder, mayBecome } from '../placeholder';
import type { Field, Resource } from '../resource';
import { generatedSecrets, isKnownMaker, type MadeSecret, secretsMadeBy } from './secret-makers';

/** What makes a Secret, as far as the tree tells. */
export interface SecretSource {
  /** `unknown` where something may make it: a kind that is not known and speaks of the name, a placeholder, a copying tool. */
  readonly presence: Presence;
  /** What surely makes it, or is it; several where several do. */
  readonly makers: readonly Resource[];
}

/**
 * What makes a Secret of some name in a namespace: the Secret itself, or a Certificate, ExternalSecret, SealedSecret, copying
 * tool and their like, which stand for the Secret that they make. Kinds asked for: Certificate, Namespace, Secret.
 */
export function secretMakers(graph: Graph, namespace: string, name: string): SecretSource {
  const { byName, unnamed, mentions } = secretIndex(graph);
  const named = byName.get(name) ?? [];
  const makers = unique(named.filter(({ reach }) => reach(graph, namespace) === true));
  if (makers.length > 0) return { presence: 'present', makers };
  const isUnknown =
    isPlaceholder(name) ||
    isPlaceholder(namespace) ||
    [...named, ...unnamed.filter((one) => mayBeNamed(one, name))].some((one) => mayReach(graph, one, namespace)) ||
    (mentions.get(name) ?? []).length > 0;
  return { presence: isUnknown ? 'unknown' : 'absent', makers: [] };
}

/** What makes a Secret of some name in other namespaces: what was probably meant. */
export function secretMakersElsewhere(graph: Graph, namespace: string, name: string): readonly Resource[] {
  const named = secretIndex(graph).byName.get(name) ?? [];
  return unique(named.filter(({ maker, reach }) => maker.namespace !== namespace && reach(graph, namespace) === false));
}

/** Names of Secrets that are surely made in a namespace, for "did you mean". */
export function secretNames(graph: Graph, namespace: string): readonly string[] {
  const { byName } = secretIndex(graph);
  return [...byName].flatMap(([name, made]) =>
    made.some(({ reach }) => reach(graph, namespace) === true) ? [name] : [],
  );
}

interface SecretIndex {
  readonly byName: ReadonlyMap<string, readonly MadeSecret[]>;
  /** Secrets whose name is not known. */
  readonly unnamed: readonly MadeSecret[];
  /** Objects of kinds that are not known and may make Secrets, by each text in them. */
  readonly mentions: ReadonlyMap<string, readonly Resource[]>;
}

function secretIndex(graph: Graph): SecretIndex {
  return graph.memo('secrets by name', () => {
    graph.all(CERTIFICATE, NAMESPACE, SECRET);
    const byName = new Map<string, MadeSecret[]>();
    const unnamed: MadeSecret[] = [];
    const mentions = new Map<string, Resource[]>();
    for (const resource of graph.resources) {
      for (const made of [...secretsMadeBy(resource), ...generatedSecrets(resource)]) {
        if (made.name === undefined) unnamed.push(made);
        else add(byName, made.name, made);
      }
      if (mayMakeSecrets(resource)) for (const text of wordsOf(resource.get())) add(mentions, text, resource);
    }
    return { byName, unnamed, mentions };
  });
}

/** What is written besides the placeholders of a name has to fit. */
function mayBeNamed({ written }: MadeSecret, name: string): boolean {
  return written === undefined || mayBecome(written, name);
}

/** A name that is a placeholder, or a namespace that is one, may be the one that is asked for. */
function mayReach(graph: Graph, { maker, reach }: MadeSecret, namespace: string): boolean {
  return isPlaceholder(maker.namespace) || reach(graph, namespace) !== false;
}

/** Groups whose objects make no Secrets but for those whose kind says so; many of them name Secrets that they read. */
const MAKES_NONE = /(^|\.)(k8s\.io|istio\.io|cert-manager\.io|external-secrets\.io|k8s\.aws|monitoring\.coreos\.com)$/;

/** Jobs run scripts that make Secrets; objects of kinds that are not known may be orders to an operator. */
function mayMakeSecrets({ kind }: Resource): boolean {
  if (kind === 'Job.batch' || kind === 'CronJob.batch') return true;
  if (isKnownMaker(kind) || kind === ROLLOUT) return false;
  const group = kind.slice(kind.indexOf('.') + 1);
  return kind.includes('.') && group.includes('.') && !MAKES_NONE.test(group);
}

/** Words of the texts in an object, each once. */
function wordsOf(field: Field): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') for (const word of value.split(/[^\w.-]+/)) words.add(word);
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) visit(one);
  };
  visit(field.value);
  return words;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const others = map.get(key);
  if (others) others.push(value);
  else map.set(key, [value]);
}

function unique(all: readonly MadeSecret[]): Resource[] {
  return [...new Set(all.map(({ maker }) => maker))];
}
