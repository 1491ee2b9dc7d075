import { objectName } from '../naming/object-name';
import { portNumber } from '../naming/port-number';

/** Where an OpenTelemetry collector is. */
export interface OpenTelemetryCollector {
  /** Name of the provider, which `MeshTracing` selects. @default 'otel-tracing' */
  readonly name?: string;
  /** Host of the collector, such as `opentelemetry-collector.observability.svc.cluster.local`. */
  readonly service: string;
  /** OTLP/gRPC port. @default 4317 */
  readonly port?: number;
}

/**
 * An OpenTelemetry provider for `meshConfig.extensionProviders`; tracing is off in Istio until a Telemetry object selects one.
 *
 * @see https://istio.io/latest/docs/tasks/observability/distributed-tracing/opentelemetry/
 */
export class TracingProvider {
  /** Name of the provider. */
  public readonly name: string;
  /** The entry of `meshConfig.extensionProviders`. */
  public readonly extensionProvider: object;

  public constructor(collector: OpenTelemetryCollector) {
    this.name = objectName('tracing provider', collector.name ?? 'otel-tracing');
    this.extensionProvider = {
      name: this.name,
      opentelemetry: { service: collector.service, port: portNumber('collector port', collector.port ?? 4317) },
    };
  }
}
