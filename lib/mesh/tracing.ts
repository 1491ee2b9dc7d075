import { objectName } from '../naming/object-name';
import { portNumber } from '../naming/port-number';

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
  public readonly name: string;
  public readonly extensionProvider: object;

  public constructor(collector: OpenTelemetryCollector) {
    this.name = objectName('tracing provider', collector.name ?? 'otel-tracing');
    this.extensionProvider = {
      name: this.name,
      opentelemetry: { service: collector.service, port: portNumber('collector port', collector.port ?? 4317) },
    };
  }
}
