import { traceText } from '../report/trace-text';
import { checkManifests } from '../wiring/check-manifests';
import type { Finding } from '../wiring/finding';
import { nameOf } from '../wiring/graph/resource';
import { type Trace, trace } from '../wiring/trace/trace';
import { graphOf, type Surroundings } from './surroundings';

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
    const traced = trace(graphOf(subject, surroundings), { scheme: 'https', host });
    return verdict(traced.outcome.ends === 'served', `${host} is served over HTTPS`, traced);
  },

  /** Requests on port 80 of a host are redirected to the same host over HTTPS. */
  toRedirectToHttps(subject: unknown, host: string, surroundings?: Surroundings): MatcherResult {
    const traced = trace(graphOf(subject, surroundings), { scheme: 'http', host });
    const { outcome } = traced;
    const pass = outcome.ends === 'redirected' && outcome.url.startsWith(`https://${host}/`);
    return verdict(pass, `${host} is redirected to HTTPS`, traced);
  },

  /** No check finds an error; warnings are let be. */
  toHaveNoWiringErrors(subject: unknown, surroundings?: Surroundings): MatcherResult {
    const { resources, facts, complete } = graphOf(subject, surroundings);
    const { findings } = checkManifests(
      resources.map(({ manifest }) => manifest),
      { facts, complete },
    );
    const errors = findings.filter(({ severity }) => severity === 'error');
    const message = () =>
      errors.length === 0 ? 'expected wiring errors, and found none' : errors.map(described).join('\n\n');
    return { pass: errors.length === 0, message };
  },
};

function verdict(pass: boolean, what: string, traced: Trace): MatcherResult {
  return { pass, message: () => `expected that ${what}${pass ? ' not' : ''}\n\n${traceText(traced)}` };
}

function described({ code, object, path, what, why, fix }: Finding): string {
  return [`${code} ${nameOf(object)} ${path}`.trimEnd(), `  ${what}`, `  why: ${why}`, `  fix: ${fix}`].join('\n');
}
