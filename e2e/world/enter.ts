import type { ProcessMark } from './init-record';
import { namespaceFile, nodeNamespace, outsideNamespace } from './network/names';
import type { RunFolder } from './run-folder';

/** The command line that runs a command in the node's network. */
export function enterNode(folder: RunFolder, init: ProcessMark, argv: readonly string[]): string[] {
  return enter(nodeNamespace(folder.id), init, argv);
}

/** The command line that runs a command on the Internet, with its DNS. */
export function enterOutside(folder: RunFolder, init: ProcessMark, argv: readonly string[]): string[] {
  const script = 'mount --bind "$0" /etc/resolv.conf && exec "$@"';
  const withDns = ['unshare', '--mount', 'sh', '-c', script, folder.file('resolv.outside'), ...argv];
  return enter(outsideNamespace(folder.id), init, withDns);
}

/**
 * In the world's PID namespace, so that no command outlives the world; nsenter waits outside for its end, and with nsenter
 * it ends as well. The files are the machine's.
 */
function enter(name: string, { pid }: ProcessMark, argv: readonly string[]): string[] {
  const namespaces = [`--net=${namespaceFile(name)}`, `--pid=/proc/${pid}/ns/pid_for_children`];
  return ['nsenter', ...namespaces, '--', 'setpriv', '--pdeathsig', 'KILL', '--', ...argv];
}
