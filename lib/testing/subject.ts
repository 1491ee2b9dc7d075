import { existsSync } from 'node:fs';
import { InvalidInputError } from '../errors';
import { readManifests } from '../manifests/read-paths';
import type { Manifest } from '../wiring/manifest';

/** What is looked at: a cdk8s App or Chart, manifests as objects, or the path of a file or folder of YAML. */
export type Subject =
  | { readonly charts: readonly { toJson(): unknown[] }[] }
  | { toJson(): unknown[] }
  | readonly object[]
  | string;

/** A cdk8s Chart, or what has manifests as it does. */
type ChartLike = Extract<Subject, { toJson(): unknown[] }>;
/** A cdk8s App, or what has charts as it does. */
type AppLike = Extract<Subject, { readonly charts: readonly ChartLike[] }>;

/**
 * The manifests of a subject.
 *
 * @throws InvalidInputError for anything else, and for files that cannot be read as manifests
 */
export function manifestsOf(subject: unknown): readonly Manifest[] {
  if (typeof subject === 'string') return readPath(subject);
  if (Array.isArray(subject)) return subject.map((object) => ({ object }));
  if (isApp(subject))
    return subject.charts
      .flatMap((chart) => chart.toJson())
      .map((object) => ({ object: object as Manifest['object'] }));
  if (isChart(subject)) return subject.toJson().map((object) => ({ object: object as Manifest['object'] }));
  throw new InvalidInputError({
    what: `what is expected of is ${subject === null ? 'null' : `a ${typeof subject}`}`,
    why: 'no manifests are in it',
    fix: 'Expect of a cdk8s App or Chart, a list of manifests such as Testing.synth(chart), or the path of a file or folder of YAML.',
  });
}

function readPath(path: string): readonly Manifest[] {
  if (!existsSync(path)) {
    throw new InvalidInputError({
      what: `path "${path}" does not exist`,
      why: 'there are no manifests to look at',
      fix: 'Give the path of a file or folder of YAML; it is taken from the folder that the tests run in.',
    });
  }
  const { manifests, faults } = readManifests([path]);
  const fault = faults.find(({ severity }) => severity === 'error');
  if (fault === undefined) return manifests;
  const { file, line, what, why, fix } = fault;
  throw new InvalidInputError({ what: `${file}${line === undefined ? '' : `:${line}`}: ${what}`, why, fix });
}

function isApp(subject: unknown): subject is AppLike {
  return typeof subject === 'object' && subject !== null && 'charts' in subject && Array.isArray(subject.charts);
}

function isChart(subject: unknown): subject is ChartLike {
  return typeof subject === 'object' && subject !== null && 'toJson' in subject && typeof subject.toJson === 'function';
}
