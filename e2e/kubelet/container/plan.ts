import { join } from 'node:path';
import type { ReadData } from '../data/data';
import { expand } from '../fields/expand';
import type { PodFacts } from '../fields/facts';
import { findProgram } from '../images/find';
import type { Program } from '../images/program';
import { boundFiles, type Programs } from '../images/sources';
import type { ContainerSpec } from '../pod/spec';
import { boundVolumes } from './bound-volumes';
import { type Environment, environmentOf } from './environment';
import { identityFlags } from './identity';
import { rootScript } from './root-script';

/** What a container's start follows from besides its own lines in the pod. */
export interface PlanContext {
  readonly facts: PodFacts;
  readonly read: ReadData;
  readonly table: Readonly<Record<string, Program>>;
  readonly programs: Programs;
  /** Folder of the pod; its volumes are in `volumes/`. */
  readonly folder: string;
  readonly hosts: string;
  readonly resolvConf: string;
  readonly trust: string;
}

/** Everything about one start of a container. */
export interface Plan {
  /** Empty folder that becomes its root. */
  readonly root: string;
  readonly script: string;
  /** Arguments of the script. */
  readonly argv: readonly string[];
  readonly identity: readonly string[];
  readonly environment: Environment;
  readonly standIn: boolean;
}

export async function planStart(spec: ContainerSpec, context: PlanContext): Promise<Plan> {
  const { facts, read, table, programs, folder, ...files } = context;
  const running = findProgram(spec, table);
  const { env, user, links = {}, standIn = false } = running.program;
  const environment = await environmentOf(spec, env, facts, read);
  const identity = identityFlags(facts.pod.spec.securityContext, spec.securityContext, user);
  const root = join(folder, `root-${spec.name}`);
  const script = rootScript({
    ...files,
    name: spec.name,
    folder: root,
    files: boundFiles(running, programs),
    links,
    volumes: boundVolumes(spec.volumeMounts, join(folder, 'volumes'), environment),
    readOnly: spec.securityContext?.readOnlyRootFilesystem ?? false,
    workingDir: spec.workingDir ?? '/',
    identity,
  });
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const words = [...running.command, ...running.args].map((word) => expand(word, environment));
  return { root, script, argv: [...variables, ...words], identity, environment, standIn };
}
