import type { Check, Grade, Message, Wire } from './define-check';
import type { Finding, NotDecided, Severity } from './finding';
import { mayDiffer } from './graph/collections';
import type { Graph } from './graph/graph';
import { Field, type Resource } from './graph/resource';

/** What checks found; nothing is silenced yet. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly notDecided: readonly NotDecided[];
}

/** Runs checks on a graph. What concerns objects of the context alone is left out. */
export function runChecks(graph: Graph, checks: readonly Check[]): Found {
  const findings: Finding[] = [];
  const notDecided: NotDecided[] = [];
  for (const check of checks) runCheck(graph, check, findings, notDecided);
  return { findings, notDecided };
}

function runCheck(graph: Graph, check: Check, findings: Finding[], notDecided: NotDecided[]): void {
  const report = (code: string, at: Field | Resource, values: Values, wire: Wire & { severity?: Grade } = {}) => {
    const resource = resourceOf(at);
    const message = (check.messages as Readonly<Record<string, Message>>)[code] as Message;
    if (resource.isContext) return;
    findings.push(findingOf(graph, code, message, at, values, wire));
  };
  report.notDecided = (code: string, at: Field | Resource, needs: string, host?: string) => {
    const resource = resourceOf(at);
    if (resource.isContext) return;
    const { source } = resource.manifest;
    notDecided.push({
      code,
      object: resource.ref(),
      needs,
      ...(source && { source }),
      ...(host !== undefined && { host }),
    });
  };
  check.run(graph, report);
}

type Values = Readonly<Record<string, string | number>>;

function findingOf(
  graph: Graph,
  code: string,
  message: Message,
  at: Field | Resource,
  values: Values,
  wire: Wire & { severity?: Grade },
): Finding {
  const resource = resourceOf(at);
  const { source } = resource.manifest;
  const field = at instanceof Field ? at : undefined;
  return {
    code,
    severity: severityOf(wire.severity ?? message.severity, graph, [resource, ...(wire.related ?? [])]),
    hop: message.hop,
    object: resource.ref(),
    path: field?.path() ?? '',
    steps: field?.steps() ?? [],
    ...(source && { source }),
    related: (wire.related ?? []).map((other) => ({
      object: other.ref(),
      ...(other.manifest.source && { source: other.manifest.source }),
    })),
    ...(wire.host !== undefined && { host: wire.host }),
    what: fill(message.what, values),
    why: fill(message.why, values),
    fix: fill(message.fix, values),
  };
}

/** Nothing is an error that may be put right by what was not read, or that needs objects which may never meet. */
function severityOf(grade: Grade, graph: Graph, involved: readonly Resource[]): Severity {
  const severity = grade === 'unresolved' ? (graph.complete ? 'error' : 'warning') : grade;
  return severity === 'error' && mayDiffer(graph, involved) ? 'warning' : severity;
}

function resourceOf(at: Field | Resource): Resource {
  return at instanceof Field ? at.resource : at;
}

/** Fills in `{names}`. */
export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
