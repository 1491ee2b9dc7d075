import type { Check } from '../define-check';
import { checks as certificates } from './certificates';
import { checks as dns } from './dns';
import { checks as gateway } from './gateway';
import { checks as kubernetes } from './kubernetes';
import { checks as loadBalancer } from './load-balancer';
import { checks as mesh } from './mesh';
import { checks as routing } from './routing';

/** Every check, in the order of their codes. */
export const CHECKS: readonly Check[] = [
  ...kubernetes,
  ...gateway,
  ...routing,
  ...certificates,
  ...mesh,
  ...dns,
  ...loadBalancer,
];
