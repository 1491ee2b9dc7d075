import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Fault, InvalidInputError } from '../../lib/errors';
import type { Toolchain } from './toolchain';

interface Tool {
  readonly command: string;
  /** Its package in Debian and Ubuntu. */
  readonly aptPackage: string;
  readonly what: string;
}

/** Commands of the build. */
export const BUILD_TOOLS: readonly Tool[] = [
  { command: 'npm', aptPackage: 'npm', what: 'fetches helm' },
  { command: 'flock', aptPackage: 'util-linux', what: 'keeps two builds from doing the same work' },
];

/** Commands of a run: named before half an hour is spent on a build that could not be used. */
export const RUN_TOOLS: readonly Tool[] = [
  { command: 'ip', aptPackage: 'iproute2', what: 'makes network namespaces' },
  { command: 'nft', aptPackage: 'nftables', what: 'keeps ports without a listener silent; kube-proxy uses it too' },
  { command: 'iptables', aptPackage: 'iptables', what: 'leads traffic of pods to their sidecars, as istio-init does' },
  { command: 'unshare', aptPackage: 'util-linux', what: 'gives containers their own mounts and processes' },
  { command: 'nsenter', aptPackage: 'util-linux', what: 'enters those' },
  { command: 'setpriv', aptPackage: 'util-linux', what: 'runs containers as the user their pod names' },
  { command: 'mount', aptPackage: 'mount', what: 'mounts volumes' },
  { command: 'openssl', aptPackage: 'openssl', what: "makes the cluster's certificates" },
];

/** The oldest versions that do: the newest `go` line of the go.mod files, and what requirements.txt was resolved for. */
export const OLDEST_GO = '1.26.6';
export const OLDEST_PYTHON = '3.11';

/** Throws, and names everything that is missing at once. */
export function requireTools(tools: readonly Tool[], toolchain: Toolchain, path = process.env.PATH ?? ''): void {
  const missing = tools.filter(({ command }) => !isOnPath(command, path));
  const faults = [...languageFaults(toolchain), ...(missing.length > 0 ? [missingFault(missing)] : [])];
  const [first] = faults;
  if (faults.length > 1) {
    throw new InvalidInputError({
      what: faults.map(({ what }) => what).join('; '),
      why: 'the control planes are built from sources and run as processes in network namespaces',
      fix: faults.map(({ fix }) => fix).join(' '),
    });
  }
  if (first !== undefined) throw new InvalidInputError(first);
}

function languageFaults({ go, python }: Toolchain): Fault[] {
  const faults: Fault[] = [];
  const goVersion = /\bgo(\d[\d.]*)/.exec(go)?.[1];
  if (!isAtLeast(goVersion, OLDEST_GO)) {
    faults.push({
      what: `Go ${goVersion ?? '(none on the PATH)'} is not ${OLDEST_GO} or newer`,
      why: 'Kubernetes, Istio, cert-manager, external-dns and Pebble are built from Go modules that ask for it',
      fix: 'Install Go from https://go.dev/doc/install.',
    });
  }
  const pythonVersion = /^\d[\d.]*/.exec(python)?.[0];
  if (python.endsWith(' no-venv')) {
    faults.push({
      what: `Python ${pythonVersion} cannot make environments: it has no ensurepip`,
      why: 'the Route 53 API (moto), the DNS and Envoy are installed into one',
      fix: 'Install it: apt-get install python3-venv.',
    });
  }
  if (!isAtLeast(pythonVersion, OLDEST_PYTHON)) {
    faults.push({
      what: `Python ${pythonVersion ?? '(no python3 on the PATH)'} is not ${OLDEST_PYTHON} or newer`,
      why: 'the Route 53 API (moto), the DNS and Envoy come as Python packages',
      fix: `Install Python ${OLDEST_PYTHON} or newer with venv: apt-get install python3 python3-venv.`,
    });
  }
  return faults;
}

function missingFault(missing: readonly Tool[]): Fault {
  const packages = [...new Set(missing.map(({ aptPackage }) => aptPackage))].sort();
  return {
    what: `not on the PATH: ${missing.map(({ command }) => command).join(', ')}`,
    why: missing.map(({ command, what }) => `${command} ${what}`).join('; '),
    fix: `Install them: apt-get install ${packages.join(' ')} (or the packages of those names elsewhere).`,
  };
}

function isOnPath(command: string, path: string): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Compares dotted numbers; nothing is older than everything. */
export function isAtLeast(version: string | undefined, oldest: string): boolean {
  if (version === undefined) return false;
  const [have, want] = [version, oldest].map((text) => text.split('.').map(Number));
  for (let i = 0; i < (want as number[]).length; i++) {
    const difference = ((have as number[])[i] ?? 0) - ((want as number[])[i] as number);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
