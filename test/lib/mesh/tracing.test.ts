import { TracingProvider } from '../../../lib/mesh/tracing';

const service = 'opentelemetry-collector.observability.svc.cluster.local';

test('a collector is an OpenTelemetry provider on the OTLP port', () => {
  expect(new TracingProvider({ service }).extensionProvider).toEqual({
    name: 'otel-tracing',
    opentelemetry: { service, port: 4317 },
  });
});

test('name and port can be another', () => {
  const provider = new TracingProvider({ service, name: 'jaeger', port: 14317 });
  expect(provider.name).toBe('jaeger');
  expect(provider.extensionProvider).toEqual({ name: 'jaeger', opentelemetry: { service, port: 14317 } });
});

test('a bad port or name is refused', () => {
  expect(() => new TracingProvider({ service, port: 0 })).toThrow('collector port 0 is not a port number');
  expect(() => new TracingProvider({ service, name: 'Otel' })).toThrow(
    'tracing provider "Otel" is not a DNS-1123 label',
  );
});
