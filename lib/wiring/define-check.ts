import type { Hop, Severity } from './finding';
import type { Graph } from './graph/graph';
import type { Kind } from './graph/kinds';
import type { Field, Resource } from './graph/resource';

/** `unresolved`: an error where the tree is the cluster (`--complete`), else a warning. */
export type Grade = Severity | 'unresolved';

/** One code: how bad it is, where in the chain, and what is said; `{names}` are filled in when it is reported. */
export interface Message {
  readonly severity: Grade;
  readonly hop: Hop;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Codes such as `AH301`. */
export type Messages = { readonly [code: Code]: Message };
export type Code = `AH${number}`;

type PlaceholdersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersOf<Rest> : never;
type Values<M extends Message> = {
  readonly [Name in PlaceholdersOf<M['what'] | M['why'] | M['fix']>]: string | number;
};

/** What a finding points to besides the field. */
export interface Wire {
  /** The other ends of the wire. */
  readonly related?: readonly Resource[];
  /** The host whose requests it concerns. */
  readonly host?: string;
}

export interface Report<M extends Messages> {
  /** Reports a finding on the field that has to change, or on the object as a whole. */
  <C extends keyof M & Code>(
    code: C,
    at: Field | Resource,
    values: Values<M[C]>,
    wire?: Wire & {
      /** When a milder one holds than the code's own. */
      readonly severity?: Grade;
    },
  ): void;
  /** Says that a fact is missing, by its key in the facts file: `mesh.ingressClass`. */
  notDecided(code: keyof M & Code, at: Field | Resource, needs: string, host?: string): void;
}

export interface CheckDefinition<M extends Messages> {
  /** Its file's name. */
  readonly id: string;
  /** What holds when nothing is found; a sentence. */
  readonly summary: string;
  /** Rows of the catalogue of mis-wirings. */
  readonly rows: readonly number[];
  /** Codes of `istioctl analyze` (IST0101) and Kiali (KIA1001) for the same. @default - none */
  readonly alsoKnownAs?: readonly string[];
  /** Where the behaviour comes from: project, file or page, version. */
  readonly sources: readonly string[];
  /** Kinds it asks the graph for. */
  readonly reads: readonly Kind[];
  readonly messages: M;
  run(graph: Graph, report: Report<M>): void;
}

/** A check whose messages are no longer known by type: what the registry holds. */
export type Check = Omit<CheckDefinition<Messages>, 'run'> & {
  // biome-ignore lint/suspicious/noExplicitAny: each check has codes and placeholders of its own, checked where it is defined.
  run(graph: Graph, report: any): void;
};

/** Defines a check. A message's placeholders are those that its reports must fill in, which the compiler verifies. */
export function defineCheck<const M extends Messages>(definition: CheckDefinition<M>): Check {
  return definition;
}
