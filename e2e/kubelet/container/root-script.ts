import { dirname } from 'node:path/posix';
import type { BoundFile } from '../images/sources';
import { quote } from '../quote';

export interface BoundVolume extends BoundFile {
  readonly readOnly: boolean;
}

/** A container's file system and who its program is. */
export interface Root {
  /** The container's name, which its root shows under in the mount table. */
  readonly name: string;
  /** An empty folder. */
  readonly folder: string;
  /** Programs and their like, read-only. */
  readonly files: readonly BoundFile[];
  /** Path in the container and what it leads to. */
  readonly links: Readonly<Record<string, string>>;
  readonly volumes: readonly BoundVolume[];
  /** Certificates of the authorities that the container trusts. */
  readonly trust: string;
  readonly hosts: string;
  readonly resolvConf: string;
  readonly readOnly: boolean;
  readonly workingDir: string;
  /** Flags of setpriv. */
  readonly identity: readonly string[];
}

/**
 * The shell script that builds the root and becomes the program: its arguments are `NAME=VALUE…` and the command.
 * It runs in mount and PID namespaces of its own, with file 3 open. An overlay of / fails within overlays and would need an upper folder
 * outside of itself; a tmpfs with the machine's libraries works everywhere.
 */
export function rootScript(root: Root): string {
  return `${[
    'set -e',
    `mount -t tmpfs -o mode=755 ${quote(root.name)} ${quote(root.folder)}`,
    `cd ${quote(root.folder)}`,
    ...BASE,
    `cp ${quote(root.trust)} etc/ssl/certs/ca-certificates.crt`,
    `cp ${quote(root.hosts)} etc/hosts`,
    `cp ${quote(root.resolvConf)} etc/resolv.conf`,
    ...root.files.flatMap(bindFile),
    ...links(root.links),
    ...inOrder(root.volumes).flatMap(bindVolume),
    ...(root.readOnly ? ['mount -o remount,ro .'] : []),
    // The one who started it learns that the root stands; the program does not inherit the way to say so.
    'echo up >&3; exec 3>&-',
    // unshare --kill-child asks for the signal too, but the kernel forgets that when the user changes: prctl(2).
    `exec chroot . /usr/bin/setpriv --pdeathsig=KILL ${root.identity.map(quote).join(' ')} -- /usr/bin/env -i -C ${quote(root.workingDir)} "$@"`,
  ].join('\n')}\n`;
}

const BASE = [
  'mkdir -p usr proc dev sys etc/ssl/certs tmp run var root home e2e/bin e2e/lib',
  'chmod 1777 tmp',
  // Relative, or mkdir -p of a mount point would follow them out of this root.
  'ln -s ../run var/run',
  'ln -s ../tmp var/tmp',
  'mount --rbind /usr usr',
  'mount -o remount,bind,ro usr',
  // Links into /usr on most systems, folders on some.
  'for d in bin sbin lib lib32 lib64 libx32; do',
  '  if [ -L "/$d" ]; then cp -P "/$d" "$d"; elif [ -d "/$d" ]; then mkdir "$d"; mount --bind -o ro "/$d" "$d"; fi',
  'done',
  'mount --rbind /dev dev',
  'mount --bind /sys sys',
  'mount -t proc proc proc',
  'for f in passwd group nsswitch.conf protocols services ld.so.cache; do [ ! -e "/etc/$f" ] || cp "/etc/$f" etc/; done',
  // iptables is a link to one of its two kinds there.
  'if [ -d /etc/alternatives ]; then mkdir etc/alternatives; mount --bind -o ro /etc/alternatives etc/alternatives; fi',
];

function bindFile({ source, target }: BoundFile): string[] {
  const at = quote(`.${target}`);
  return [`touch ${at}`, `mount --bind -o ro ${quote(source)} ${at}`];
}

/** A folder that the machine has, as /usr/local/bin, is hidden first: the machine's own programs are none of the image's. */
function links(wanted: Readonly<Record<string, string>>): string[] {
  const folders = [...new Set(Object.keys(wanted).map((path) => quote(`.${dirname(path)}`)))];
  return [
    ...folders.map((at) => `if [ -d ${at} ]; then mount -t tmpfs tmpfs ${at}; else mkdir -p ${at}; fi`),
    ...Object.entries(wanted).map(([path, to]) => `ln -s ${quote(to)} ${quote(`.${path}`)}`),
  ];
}

/** What contains a mount point is mounted before it. */
function inOrder(volumes: readonly BoundVolume[]): BoundVolume[] {
  return [...volumes].sort((a, b) => (a.target < b.target ? -1 : 1));
}

/** The source is a file where `subPath` names one. */
function bindVolume({ source, target, readOnly }: BoundVolume): string[] {
  const [from, at, above] = [source, `.${target}`, dirname(`.${target}`)].map(quote);
  return [
    `if [ -f ${from} ]; then mkdir -p ${above}; touch ${at}; else mkdir -p ${from} ${at}; fi`,
    `mount --bind ${from} ${at}`,
    ...(readOnly ? [`mount -o remount,bind,ro ${at}`] : []),
  ];
}
