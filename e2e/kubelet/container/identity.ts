import type { ContainerSecurityContext, PodSecurityContext } from '../pod/spec';
import { Unmet } from '../unmet';

/** What containerd gives a container that asks for nothing. https://github.com/containerd/containerd/blob/v2.1.0/pkg/oci/spec.go */
const DEFAULT_CAPABILITIES = [
  'audit_write',
  'chown',
  'dac_override',
  'fowner',
  'fsetid',
  'kill',
  'mknod',
  'net_bind_service',
  'net_raw',
  'setfcap',
  'setgid',
  'setpcap',
  'setuid',
  'sys_chroot',
];

/** The flags of setpriv(1) that make a process what the security contexts say. */
export function identityFlags(
  pod: PodSecurityContext = {},
  own: ContainerSecurityContext = {},
  imageUser: number,
): string[] {
  const asked = own.runAsUser ?? pod.runAsUser;
  const uid = asked ?? imageUser;
  if ((own.runAsNonRoot ?? pod.runAsNonRoot) && uid === 0) {
    throw new Unmet('CreateContainerConfigError', 'container has runAsNonRoot and image will run as root');
  }
  // "If this field is omitted, the primary group ID of the containers will be root(0)"; an image names its own.
  // https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
  const gid = own.runAsGroup ?? pod.runAsGroup ?? (asked === undefined ? imageUser : 0);
  const groups = [...(pod.fsGroup === undefined ? [] : [pod.fsGroup]), ...(pod.supplementalGroups ?? [])];
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    groups.length === 0 ? '--clear-groups' : `--groups=${groups.join(',')}`,
    // What is added counts for root only: Kubernetes sets no ambient capabilities.
    '--inh-caps=-all',
    ...(own.privileged ? [] : [`--bounding-set=${boundingSet(own.capabilities)}`]),
    ...(own.allowPrivilegeEscalation === false ? ['--no-new-privs'] : []),
  ];
}

function boundingSet({ add = [], drop = [] }: ContainerSecurityContext['capabilities'] = {}): string {
  const named = (names: readonly string[]) => names.map((name) => name.toLowerCase().replace(/^cap_/, ''));
  if (named(add).includes('all')) return '+all';
  const dropped = named(drop);
  const kept = dropped.includes('all') ? [] : DEFAULT_CAPABILITIES.filter((name) => !dropped.includes(name));
  return ['-all', ...[...new Set([...kept, ...named(add)])].map((name) => `+${name}`)].join(',');
}
