import { acmEntryPoints } from './acm-entry-points';
import { everyDocument } from './every-document';
import { firstIssuance } from './first-issuance';
import { foreignNamespace } from './foreign-namespace';
import { gatewayRollout } from './gateway-rollout';
import { httpsRedirect } from './https-redirect';
import { moreApps } from './more-apps';
import { podSecurity } from './pod-security';
import type { Question } from './question';
import { removalUnderSync } from './removal-under-sync';
import { removalUnderUpsertOnly } from './removal-under-upsert-only';
import { renewal } from './renewal';
import { wildcard } from './wildcard';

/**
 * Every question, in the order in which one world answers them all in the least time: each goes on from what the ones before it
 * left, and can be asked alone, as it takes the steps that it builds on itself. What breaks something comes last.
 */
export const QUESTIONS: readonly Question[] = [
  everyDocument,
  firstIssuance,
  podSecurity,
  renewal,
  moreApps,
  acmEntryPoints,
  foreignNamespace,
  removalUnderUpsertOnly,
  removalUnderSync,
  gatewayRollout,
  wildcard,
  httpsRedirect,
];
