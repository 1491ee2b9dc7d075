import type { Resource } from '../wiring/graph/resource';
import { urlOf } from '../wiring/trace/request';
import type { Trace } from '../wiring/trace/trace';
import type { TracedHop } from '../wiring/trace/traced-hop';
import type { ExplainReport } from './explain-options';
import { findingJson } from './json';
import { placeOfObject } from './place';
import type { ReportOptions } from './report-options';
import { lastOf } from './trace-text';

/** Changes when a reader of the former would misread it; see `explain.schema.json`. */
const FORMAT_VERSION = 1;

/** For programs; `explain.schema.json` tells what is in it. */
export const explainJson: ExplainReport = ({ host, near, hosts, trees }, options) => {
  const document = {
    version: FORMAT_VERSION,
    host,
    ...(near !== undefined && { didYouMean: near }),
    hosts,
    trees: trees.map(({ name, explanation }) => ({
      name,
      requests: explanation.traces.map((trace) => requestJson(trace, options)),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};

function requestJson(trace: Trace, options: ReportOptions): object {
  const hops = trace.hops.map((hop) => hopJson(hop, options));
  return { url: urlOf(trace.request), outcome: outcomeJson(trace), hops };
}

function hopJson({ hop, state, says, objects, findings }: TracedHop, options: ReportOptions): object {
  return {
    hop,
    state,
    says,
    objects: objects.map(objectJson),
    findings: findings.map((finding) => findingJson(finding, options)),
  };
}

function objectJson(resource: Resource): object {
  const { source } = resource.manifest;
  return { object: resource.ref(), ...placeOfObject(source === undefined ? {} : { source }) };
}

function outcomeJson(trace: Trace): object {
  const { outcome } = trace;
  if (outcome.ends === 'served') return { ends: outcome.ends };
  if (outcome.ends === 'redirected') return outcome;
  const fix = lastOf(trace)?.fix;
  const at = { ends: outcome.ends, hop: outcome.at.hop, ...(fix !== undefined && { fix }) };
  return outcome.ends === 'broken' ? { ...at, seen: outcome.seen } : at;
}
