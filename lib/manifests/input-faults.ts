import type { Severity } from '../wiring/finding';

/** Something wrong with what was read, before there is an object to report on. */
export interface InputFault {
  /** Such as `AH001`; its meaning never changes. */
  readonly code: InputFaultCode;
  readonly severity: Severity;
  /** Path as the user gave it, or `<stdin>`. */
  readonly file: string;
  /** From 1. @default - the file as a whole */
  readonly line?: number;
  /** What is wrong, with the value found. */
  readonly what: string;
  /** What comes of it. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
}

/** How bad a fault is and what is said; `{names}` are filled in when it is reported. */
export interface InputFaultMessage {
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** All faults of files, the source of their pages too. */
export const INPUT_FAULTS = {
  AH001: {
    severity: 'error',
    what: 'not YAML: {problem}',
    why: 'kubectl, Argo CD and Flux refuse the document, so what it declares never reaches the cluster; it was not checked',
    fix: 'Correct the document. What a template tool renders is read once it is rendered: `helm template . | auto-https check -`.',
  },
  AH002: {
    severity: 'error',
    what: 'key "{key}" stands twice in one mapping, first on line {first}',
    why: 'kustomize and Flux refuse the document; kubectl and Argo CD keep the last value and silently drop the other',
    fix: 'Keep one of the two. The last one was checked.',
  },
  AH003: {
    severity: 'error',
    what: 'a tab indents the line',
    why: 'YAML allows spaces only for indentation, so the document is refused; it was not checked',
    fix: 'Replace the tab by spaces.',
  },
  AH004: {
    severity: 'error',
    what: 'not text: {problem}',
    why: 'manifests are UTF-8 text; the file was not read',
    fix: 'Save it as UTF-8, or leave it out.',
  },
  AH005: {
    severity: 'error',
    what: '{size} MB is more than the {most} MB that are read of one file',
    why: 'no manifest is that large, and reading it would take the memory of the machine; it was not read',
    fix: 'Leave the file out, or split it.',
  },
  AH006: {
    severity: 'warning',
    what: 'symbolic link to "{target}", a folder it stands in',
    why: 'following it would never end; it was not followed',
    fix: 'Remove the link. All that it leads to is read anyway.',
  },
  AH007: {
    severity: 'error',
    what: 'aliases unfold {how}',
    why: 'kubectl refuses a document whose aliases unfold without measure; it was not checked',
    fix: 'Write the values out, or use fewer nested aliases.',
  },
  AH008: {
    severity: 'error',
    what: 'the document is {found}, no object',
    why: 'an object of Kubernetes is a mapping with apiVersion and kind, so the API server refuses anything else',
    fix: 'Remove the document, or write it as an object.',
  },
  AH009: {
    severity: 'error',
    what: 'cannot be read: {problem}',
    why: 'what it declares was not checked',
    fix: 'Correct the path, or let the file be read.',
  },
  AH010: {
    severity: 'info',
    what: 'a template that was not rendered',
    why: 'what it writes is known only once its tool rendered it; it was not checked',
    fix: 'Check what the tool writes: `helm template . | auto-https check -`.',
  },
  AH011: {
    severity: 'info',
    what: 'the kustomization was not rendered: {problem}',
    why: 'the objects that it lists were checked as they are, without its patches and generators',
    fix: 'Check what it renders: `kustomize build . | auto-https check -`.',
  },
  AH012: {
    severity: 'error',
    what: 'the document has no {lacking}',
    why: 'kubectl and the API server refuse an object without apiVersion and kind; it was not checked',
    fix: 'Write both, such as `apiVersion: v1` and `kind: Service`.',
  },
  AH013: {
    severity: 'warning',
    what: 'the kustomization takes "{resource}", which {problem}',
    why: 'kustomize refuses to build it, so nothing of it reaches the cluster; the rest of it was checked',
    fix: 'Correct the entry, or add what it names.',
  },
} as const satisfies Readonly<Record<`AH0${number}`, InputFaultMessage>>;

export type InputFaultCode = keyof typeof INPUT_FAULTS;

type PlaceholdersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersOf<Rest> : never;
type Values<Code extends InputFaultCode> = {
  readonly [Name in PlaceholdersOf<(typeof INPUT_FAULTS)[Code][keyof InputFaultMessage]>]: string | number;
};

/** Where a fault stands. */
export interface FaultPlace {
  readonly file: string;
  readonly line?: number;
}

/** A fault with its message filled in. */
export function inputFault<Code extends InputFaultCode>(
  code: Code,
  place: FaultPlace,
  values: Values<Code>,
): InputFault {
  const { severity, what, why, fix }: InputFaultMessage = INPUT_FAULTS[code];
  return { code, severity, ...place, what: fill(what, values), why: fill(why, values), fix: fill(fix, values) };
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
