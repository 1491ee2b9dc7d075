import { existsSync } from 'node:fs';
import { InvalidInputError } from '../errors';
import { contractAt } from '../manifests/contract-at';
import { readManifests } from '../manifests/read-paths';
import { checkManifests } from '../wiring/check-manifests';
import type { ContractContext } from '../wiring/contract-context';
import { mergeFacts } from '../wiring/facts/merge-facts';
import { fileFinding } from '../wiring/file-finding';
import type { Finding, Severity } from '../wiring/finding';
import { SEVERITIES } from '../wiring/finding';
import { nameOf } from '../wiring/graph/resource';
import { ConstructPaths } from './construct-paths';

/** What `properties` of a validation in cdk8s.yaml may say. */
export interface WiringValidationProps {
  /** Whether the manifests are all that the cluster holds, so that what is missing is an error. @default false */
  readonly complete?: boolean;
  /** Files or folders that resolve references and are not reported on, or contracts of platforms. @default - none */
  readonly context?: readonly string[];
  /** The mildest severity that fails the synthesis: `error`, `warning` or `info`. @default 'error' */
  readonly failOn?: Severity;
  /** Codes not to look for. @default - none */
  readonly skip?: readonly string[];
}

/** The part of cdk8s-cli's `ValidationContext` that is used here. */
export interface ValidationContextLike {
  /** Paths of the synthesized files. */
  readonly manifests: readonly string[];
  /** Construct paths by the bare name of an object; the report looks them up here. */
  readonly metadata: { [name: string]: { readonly path: string } };
  /** Where violations go. */
  readonly report: {
    addViolation(violation: {
      readonly ruleName: string;
      readonly recommendation: string;
      readonly fix: string;
      readonly violatingResources: readonly {
        readonly resourceName: string;
        readonly locations: readonly string[];
        readonly manifestPath: string;
      }[];
    }): void;
    submit(status: 'success' | 'failure', metadata?: { readonly [key: string]: string }): void;
  };
}

const KEYS = ['complete', 'context', 'failOn', 'skip'];

/**
 * The wiring checker as a validation of `cdk8s synth`, for any cdk8s app:
 *
 * ```yaml
 * validations:
 *   - package: cdk8s-auto-https
 *     version: 0.1.0
 *     class: WiringValidation
 * ```
 *
 * @see https://cdk8s.io/docs/latest/cli/validation/
 */
export class WiringValidation {
  /** @throws InvalidInputError for an unknown property, or an unknown severity */
  public constructor(private readonly props: WiringValidationProps = {}) {
    const unknown = Object.keys(props).find((key) => !KEYS.includes(key));
    if (unknown !== undefined) throw wrong(`unknown property "${unknown}"`, `Allowed are ${KEYS.join(', ')}.`);
    const { failOn } = props;
    if (failOn !== undefined && !SEVERITIES.includes(failOn)) {
      throw wrong(`failOn "${failOn}"`, `It is one of ${SEVERITIES.join(', ')}.`);
    }
  }

  /** Checks the manifests of a synthesis and fills in its report. */
  public async validate(context: ValidationContextLike): Promise<void> {
    const own = readManifests(context.manifests);
    const around = (this.props.context ?? []).map(contextAt);
    const { findings, summary } = checkManifests([...own.manifests, ...around.flatMap((one) => one.manifests)], {
      facts: mergeFacts(around.map((one) => one.facts)),
      found: own.faults.map(fileFinding),
      complete: this.props.complete ?? false,
      ...(this.props.skip && { skip: this.props.skip }),
    });
    const paths = new ConstructPaths(own.manifests, context.metadata);
    for (const finding of findings) report(context, finding, paths);
    const failed = findings.some(({ severity }) => this.fails(severity));
    const counts = { errors: summary.errors, warnings: summary.warnings, infos: summary.infos };
    const texts = Object.entries(counts).map(([key, count]) => [key, String(count)] as const);
    context.report.submit(failed ? 'failure' : 'success', Object.fromEntries(texts));
  }

  private fails(severity: Severity): boolean {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(this.props.failOn ?? 'error');
  }
}

/** @throws InvalidInputError for a path that does not exist: what it holds would be taken for missing */
function contextAt(path: string): ContractContext {
  if (!existsSync(path)) throw wrong(`context "${path}" does not exist`, 'Give files or folders that exist.');
  return contractAt(path) ?? { manifests: readManifests([path], { context: true }).manifests, facts: {} };
}

function report(context: ValidationContextLike, finding: Finding, paths: ConstructPaths): void {
  const { code, severity, object, path, what, why, fix, source } = finding;
  const resourceName = nameOf(object);
  const constructPath = paths.of(object);
  // The report looks construct paths up by resource name; by bare name, one of two namesakes would get the other's.
  if (constructPath !== undefined) context.metadata[resourceName] = { path: constructPath };
  context.report.addViolation({
    ruleName: `${code} (${severity})`,
    recommendation: `${what}: ${why}`,
    fix,
    violatingResources: [{ resourceName, locations: [path], manifestPath: source?.file ?? '' }],
  });
}

function wrong(what: string, fix: string): InvalidInputError {
  return new InvalidInputError({
    what: `properties of validation WiringValidation: ${what}`,
    why: 'what is not understood would be silently ignored',
    fix,
  });
}
