import type { InstallStep } from './install-script';

/** A part of the platform that the world plays, or lacks. */
export interface LeftOut {
  /** As it is called in install.sh. */
  readonly part: string;
  readonly why: string;
}

export const LEFT_OUT: readonly LeftOut[] = [
  { part: 'istio-cni', why: 'e2e/kubelet plays its plugin: there is no container runtime' },
  { part: 'aws-load-balancer-controller', why: 'e2e/cloud plays it: there is no AWS' },
];

/** Why the world does without the step; undefined for a step that it takes. */
export function whyLeftOut({ text }: InstallStep): string | undefined {
  return LEFT_OUT.find(({ part }) => new RegExp(`(^|[ /'])${part}\\b`).test(text))?.why;
}
