import type { Check } from '../../define-check';
import annotationFilter from './dns-annotation-filter';
import annotationPrefix from './dns-annotation-prefix';
import bareStarHost from './dns-bare-star-host';
import domainFilter from './dns-domain-filter';
import domainFilterFits from './dns-domain-filter-fits';
import exclusiveFlags from './dns-exclusive-flags';
import knownFlags from './dns-known-flags';
import namespace from './dns-namespace';
import ownerId from './dns-owner-id';
import replicas from './dns-replicas';
import requiredFlags from './dns-required-flags';
import role from './dns-role';
import routingAnnotations from './dns-routing-annotations';
import singleTarget from './dns-single-target';
import sourceRights from './dns-source-rights';
import target from './dns-target';
import wildcardOwnership from './dns-wildcard-ownership';
import zone from './dns-zone';
import zoneVisibility from './dns-zone-visibility';

export const checks: readonly Check[] = [
  annotationFilter,
  domainFilter,
  domainFilterFits,
  zone,
  target,
  namespace,
  singleTarget,
  annotationPrefix,
  requiredFlags,
  exclusiveFlags,
  sourceRights,
  replicas,
  bareStarHost,
  wildcardOwnership,
  routingAnnotations,
  knownFlags,
  ownerId,
  zoneVisibility,
  role,
];
