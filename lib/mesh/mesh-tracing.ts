import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Telemetry } from '../../imports/telemetry.istio.io';
import { InvalidInputError } from '../errors';
import { apiObject } from '../kubernetes/api-object';
import { recommendedLabels } from '../naming/labels';
import type { Mesh } from './mesh';
import type { NamespaceRef } from './namespace-ref';
import type { TracingProvider } from './tracing';

/** What tracing is told. */
export interface MeshTracingProps {
  /** The mesh's root namespace, usually istio-system: a Telemetry object there holds for every proxy. */
  readonly namespace: NamespaceRef;
  /** The mesh, made with a `tracing` provider. */
  readonly mesh: Mesh;
  /** Share of requests that are traced, 0 to 100 percent. @default 1 */
  readonly samplingPercent?: number;
}

/**
 * The Telemetry object that turns tracing on for the whole mesh.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/
 */
export class MeshTracing extends Construct {
  /** The Telemetry object. */
  public readonly telemetry: ApiObject;

  /** @throws InvalidInputError when the mesh has no tracing provider, or the share is no percentage */
  public constructor(scope: Construct, id: string, props: MeshTracingProps) {
    super(scope, id);
    this.telemetry = apiObject(this, 'telemetry', Telemetry, {
      metadata: {
        name: 'mesh-default',
        namespace: props.namespace.name,
        labels: recommendedLabels({ name: 'mesh-default', component: 'tracing' }),
      },
      spec: {
        tracing: [
          {
            providers: [{ name: providerOf(props.mesh).name }],
            randomSamplingPercentage: percent(props.samplingPercent ?? 1),
          },
        ],
      },
    });
  }
}

function providerOf({ tracing }: Mesh): TracingProvider {
  if (tracing === undefined) {
    throw new InvalidInputError({
      what: 'the mesh has no tracing provider',
      why: 'a Telemetry object that names an undeclared provider sends no spans',
      fix: 'Make the mesh with tracing: new TracingProvider({ service: "…" }).',
    });
  }
  return tracing;
}

function percent(value: number): number {
  if (!(value >= 0 && value <= 100)) {
    throw new InvalidInputError({
      what: `samplingPercent ${value} is no percentage`,
      why: "Istio's webhook refuses the Telemetry object",
      fix: 'Use a number from 0 to 100.',
    });
  }
  return value;
}
