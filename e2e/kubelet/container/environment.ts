import type { DataKind, ReadData } from '../data/data';
import { required } from '../data/required';
import { expand } from '../fields/expand';
import type { PodFacts } from '../fields/facts';
import { fieldValue } from '../fields/field';
import { resourceValue } from '../fields/resource';
import type { ContainerSpec, EnvFrom, EnvVar, KeyRef } from '../pod/spec';
import { Unmet } from '../unmet';

export type Environment = Readonly<Record<string, string>>;

const REASON = 'CreateContainerConfigError';

/** The environment of a container: the runtime's, the image's, `envFrom`, then `env`, each over those before. */
export async function environmentOf(
  container: ContainerSpec,
  image: Environment = {},
  facts: PodFacts,
  read: ReadData,
): Promise<Environment> {
  const values: Record<string, string> = { ...runtimeEnvironment(facts), ...image };
  for (const source of container.envFrom ?? []) Object.assign(values, await envFrom(source, read));
  for (const variable of container.env ?? []) {
    const value = await variableValue(variable, container, values, facts, read);
    if (value !== undefined) values[variable.name] = value;
  }
  return values;
}

/** Of a real kubelet's variables for Services only those of the API server are there. */
function runtimeEnvironment({ pod }: PodFacts): Environment {
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: '/tmp',
    HOSTNAME: pod.metadata.name,
    KUBERNETES_SERVICE_HOST: '10.96.0.1',
    KUBERNETES_SERVICE_PORT: '443',
    KUBERNETES_SERVICE_PORT_HTTPS: '443',
  };
}

async function envFrom({ prefix = '', configMapRef, secretRef }: EnvFrom, read: ReadData): Promise<Environment> {
  const kind: DataKind = configMapRef === undefined ? 'secrets' : 'configmaps';
  const reference = configMapRef ?? secretRef;
  if (reference === undefined) return {};
  const data = (await required(read, kind, reference, REASON)) ?? new Map();
  return Object.fromEntries([...data].map(([key, value]) => [prefix + key, value.toString()]));
}

async function variableValue(
  { value = '', valueFrom }: EnvVar,
  container: ContainerSpec,
  before: Environment,
  facts: PodFacts,
  read: ReadData,
): Promise<string | undefined> {
  if (valueFrom === undefined) return expand(value, before);
  const { fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef } = valueFrom;
  if (fieldRef !== undefined) return fieldValue(facts, fieldRef.fieldPath);
  if (resourceFieldRef !== undefined) return resourceValue(facts.pod, resourceFieldRef, container.name);
  if (configMapKeyRef !== undefined) return ofKey('configmaps', configMapKeyRef, facts, read);
  if (secretKeyRef !== undefined) return ofKey('secrets', secretKeyRef, facts, read);
  return '';
}

async function ofKey(kind: DataKind, ref: KeyRef, { pod }: PodFacts, read: ReadData): Promise<string | undefined> {
  const value = (await required(read, kind, ref, REASON))?.get(ref.key);
  if (value !== undefined || ref.optional) return value?.toString();
  const place = `${kind.slice(0, -1)} ${pod.metadata.namespace}/${ref.name}`;
  throw new Unmet(REASON, `couldn't find key ${ref.key} in ${place}`);
}
