import { ETCD, ETCD_PEER } from '../addresses';
import { type Program, type Stand, server } from './program';

/** A database that lives as long as the world may forget what it was told at the moment of a power cut. */
export function etcd(stand: Stand): Program {
  return {
    name: 'etcd',
    argv: [
      server(stand, 'etcd'),
      '--name=e2e',
      `--data-dir=${stand.folder.file('etcd')}`,
      '--unsafe-no-fsync',
      '--log-level=warn',
      `--listen-client-urls=${ETCD}`,
      `--advertise-client-urls=${ETCD}`,
      `--listen-peer-urls=${ETCD_PEER}`,
      `--initial-advertise-peer-urls=${ETCD_PEER}`,
      `--initial-cluster=e2e=${ETCD_PEER}`,
    ],
  };
}
