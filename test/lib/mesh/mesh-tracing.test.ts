import { Testing } from 'cdk8s';

import { Mesh } from '../../../lib/mesh/mesh';
import { MeshTracing } from '../../../lib/mesh/mesh-tracing';
import { namespaceFromName } from '../../../lib/mesh/namespace-ref';
import { TracingProvider } from '../../../lib/mesh/tracing';
import { validateManifest } from '../../support/schemas/validate-manifest';

const namespace = namespaceFromName('istio-system');
const traced = new Mesh({ tracing: new TracingProvider({ name: 'jaeger', service: 'jaeger-collector' }) });

function trace(samplingPercent?: number, mesh = traced) {
  const chart = Testing.chart();
  new MeshTracing(chart, 'tracing', { namespace, mesh, samplingPercent });
  return Testing.synth(chart);
}

test('one request of a hundred is traced through the provider of the mesh, in every namespace', () => {
  const manifests = trace();
  expect(manifests).toMatchObject([
    {
      apiVersion: 'telemetry.istio.io/v1',
      kind: 'Telemetry',
      metadata: { name: 'mesh-default', namespace: 'istio-system' },
      spec: { tracing: [{ providers: [{ name: 'jaeger' }], randomSamplingPercentage: 1 }] },
    },
  ]);
  expect(manifests.flatMap(validateManifest)).toEqual([]);
});

test.each([0, 0.1, 100])('the share can be %d percent', (percent) => {
  expect(trace(percent)).toMatchObject([{ spec: { tracing: [{ randomSamplingPercentage: percent }] } }]);
});

test.each([-1, 100.1, Number.NaN])('%d percent is refused', (percent) => {
  expect(() => trace(percent)).toThrow(
    `samplingPercent ${percent} is no percentage: Istio's webhook refuses the Telemetry object. Use a number from 0 to 100.`,
  );
});

test('a mesh without a provider traces nothing, so it is refused', () => {
  expect(() => trace(1, new Mesh())).toThrow(
    'the mesh has no tracing provider: a Telemetry object that names an undeclared provider sends no spans. ' +
      'Make the mesh with tracing: new TracingProvider({ service: "…" }).',
  );
});
