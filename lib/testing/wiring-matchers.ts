import { traceText } from '../report/trace-text';
import { checkGraph, graphToCheck } from '../wiring/check-manifests';
import type { Finding } from '../wiring/finding';
import { nameOf } from '../wiring/graph/resource';
import type { Request } from '../wiring/trace/request';
import { type Trace, trace } from '../wiring/trace/trace';
import { checkManifests } from './check-manifests';
import type { Subject } from './subject';
import { type Surroundings, treeOf } from './surroundings';

/** What a matcher answers: jest, and test runners with its `expect.extend`, take it. */
export interface MatcherResult {
  /** Whether it holds. */
  readonly pass: boolean;
  /** What is printed when it does not, or, behind `.not`, when it does. */
  message(): string;
}

/**
 * Matchers for jest: `expect.extend(wiringMatchers)`, or `setupFilesAfterEnv: ['cdk8s-auto-https/jest']`. They take a cdk8s App
 * or Chart, a list of manifests, or the path of a file or folder of YAML.
 */
export const wiringMatchers = {
  /** Requests over HTTPS to a host reach pods: the whole chain is there, and no check finds an error on it. */
  toServeHttps(subject: unknown, host: string, surroundings?: Surroundings): MatcherResult {
    const way = traced(subject, { scheme: 'https', host }, surroundings);
    return verdict(way.outcome.ends === 'served', `${host} is served over HTTPS`, way);
  },

  /** Requests on port 80 of a host are redirected to the same host over HTTPS. */
  toRedirectToHttps(subject: unknown, host: string, surroundings?: Surroundings): MatcherResult {
    const way = traced(subject, { scheme: 'http', host }, surroundings);
    const { outcome } = way;
    const pass = outcome.ends === 'redirected' && outcome.url.startsWith(`https://${host}/`);
    return verdict(pass, `${host} is redirected to HTTPS`, way);
  },

  /** No check finds an error; warnings are let be. */
  toHaveNoWiringErrors(subject: unknown, surroundings?: Surroundings): MatcherResult {
    const { findings } = checkManifests(subject as Subject, surroundings);
    const errors = findings.filter(({ severity }) => severity === 'error');
    const message = () =>
      errors.length === 0 ? 'expected wiring errors, and found none' : errors.map(described).join('\n\n');
    return { pass: errors.length === 0, message };
  },
};

/** What is silenced on an object is no fault of its host. */
function traced(subject: unknown, request: Request, surroundings?: Surroundings): Trace {
  const { manifests, options } = treeOf(subject, surroundings);
  const graph = graphToCheck(manifests, options);
  return trace(graph, request, checkGraph(graph, options).findings);
}

function verdict(pass: boolean, what: string, way: Trace): MatcherResult {
  return { pass, message: () => `expected that ${what}${pass ? ' not' : ''}\n\n${traceText(way)}` };
}

function described({ code, object, path, what, why, fix }: Finding): string {
  return [`${code} ${nameOf(object)} ${path}`.trimEnd(), `  ${what}`, `  why: ${why}`, `  fix: ${fix}`].join('\n');
}
