import { meshSetting } from '../../facts/mesh';
import type { Graph } from '../graph';
import { ISTIO_INGRESS_CONTROLLER } from '../istio/mesh-ingress';
import { INGRESS_CLASS } from '../kinds';
import type { Field, Resource } from '../resource';
import type { ValidatedName } from './http01';
import { validatedNames } from './http01';

/**
 * Why istiod passes over the Ingress of a challenge:
 * - `no-class`: there is no IngressClass of that name
 * - `controller`: the IngressClass was meant for istiod, and names another controller
 * - `mesh-class`: the class is not the mesh's, and nobody else's that is known
 * - `other`: another controller takes it, or nobody
 * - `unknown`: whether the mesh takes Ingresses without a class is not told, or the class is not known
 */
export type SolverMiss = 'no-class' | 'controller' | 'mesh-class' | 'other' | 'unknown';

/** Names on Istio's gateways whose challenges istiod passes over, one for each solver. */
export function solverMisses(graph: Graph): readonly { readonly name: ValidatedName; readonly miss: SolverMiss }[] {
  return graph.memo('solver misses', () => {
    const firsts = new Map<string, ValidatedName>();
    for (const name of validatedNames(graph))
      if (name.ingress && !firsts.has(keyOf(name))) firsts.set(keyOf(name), name);
    return [...firsts.values()].flatMap((name) => {
      const miss = missOf(graph, name);
      return miss === undefined ? [] : [{ name, miss }];
    });
  });
}

/** A solver, or the annotation of a Certificate that overrides it. */
function keyOf({ ingress, solver }: ValidatedName): string {
  const field = ingress?.field ?? solver;
  return `${field.resource} ${field.path()}`;
}

function missOf(graph: Graph, { ingress, taker }: ValidatedName): SolverMiss | undefined {
  const annotation = ingress?.class;
  if (taker.by === 'istio') return undefined;
  if (taker.ingressClass && isMeantForIstio(taker.ingressClass)) return 'controller';
  if (annotation !== undefined && meshSetting(graph, 'ingressClass')) {
    return isOfAnother(graph, annotation) ? 'other' : 'mesh-class';
  }
  // Unless it is told otherwise, the class of a mesh is `istio`.
  if (taker.by === 'unknown') return annotation === undefined ? 'unknown' : 'other';
  return taker.by === 'nobody' && ingress?.ingressClassName !== undefined ? 'no-class' : 'other';
}

function isMeantForIstio(ingressClass: Resource): boolean {
  return /istio/i.test(ingressClass.get('spec', 'controller').text() ?? '') || /istio/i.test(ingressClass.name);
}

/** Whether an IngressClass of another controller bears the name, which serves annotated Ingresses too. */
function isOfAnother(graph: Graph, name: string): boolean {
  const other = graph.find(INGRESS_CLASS, '', name);
  return other !== undefined && other.get('spec', 'controller').text() !== ISTIO_INGRESS_CONTROLLER;
}

/** Where a solver, or a Certificate's override, names a class. */
export function classField({ ingress, solver }: ValidatedName, key: 'class' | 'ingressClassName'): Field {
  const field = ingress?.field ?? solver;
  const annotation = field.get(`acme.cert-manager.io/http01-override-ingress-${key.toLowerCase()}`);
  return annotation.isSet ? annotation : field.get(key);
}
