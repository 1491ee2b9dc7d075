import { checkManifests as check } from '../wiring/check-manifests';
import type { Finding, NotDecided } from '../wiring/finding';
import type { Subject } from './subject';
import { type Surroundings, treeOf } from './surroundings';

/** What is looked for, and in which surroundings. */
export interface CheckManifestsOptions extends Surroundings {
  /** Namespace of objects that name none. @default 'default' */
  readonly namespace?: string;
  /** Codes to look for. @default - all */
  readonly only?: readonly string[];
  /** Codes not to look for. @default - none */
  readonly skip?: readonly string[];
}

/** What is wrong with the wiring of some manifests. */
export interface WiringReport {
  /** Findings that nobody silenced, sorted by host, hop, object and code. */
  readonly findings: readonly Finding[];
  /** What could not be told, and which fact it needs. */
  readonly notDecided: readonly NotDecided[];
}

/**
 * Checks manifests, ours or not: whether each host is wired from its DNS record to its pods.
 *
 * @throws InvalidInputError for what holds no manifests
 */
export function checkManifests(subject: Subject, options: CheckManifestsOptions = {}): WiringReport {
  const { namespace, only, skip } = options;
  const { manifests, options: told } = treeOf(subject, options);
  const chosen = { ...(namespace !== undefined && { namespace }), ...(only && { only }), ...(skip && { skip }) };
  const { findings, notDecided } = check(manifests, { ...told, ...chosen });
  return { findings, notDecided };
}
