import type { Mutation } from '../mutation/mutation';
import { APP_SLIPS } from './apps';
import { CERTIFICATE_SLIPS } from './certificates';
import { CHALLENGE_SLIPS } from './challenges';
import { CREDENTIAL_SLIPS } from './credentials';
import { DESTINATION_SLIPS } from './destinations';
import { DNS_SLIPS } from './dns';
import { EDGE_SLIPS } from './edge';
import { MESH_SLIPS } from './mesh';
import { ROUTE_SLIPS } from './routes';
import { SERVER_SLIPS } from './servers';

/** Slips that the environment can show, in the order of the chain: name, address, certificate, route, pods. */
export const MUTATIONS: readonly Mutation[] = [
  ...CREDENTIAL_SLIPS,
  ...CERTIFICATE_SLIPS,
  ...CHALLENGE_SLIPS,
  ...MESH_SLIPS,
  ...DNS_SLIPS,
  ...EDGE_SLIPS,
  ...SERVER_SLIPS,
  ...ROUTE_SLIPS,
  ...DESTINATION_SLIPS,
  ...APP_SLIPS,
];
