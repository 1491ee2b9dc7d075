import { Testing } from 'cdk8s';

import { Mesh } from '../../../lib/mesh/mesh';
import { MeshIngressClass } from '../../../lib/mesh/mesh-ingress-class';
import { validateManifest } from '../../support/schemas/validate-manifest';

test.each(['istio', 'mesh'])('the class %s of the mesh leads to istiod', (ingressClass) => {
  const chart = Testing.chart();
  const made = new MeshIngressClass(chart, 'class', { mesh: new Mesh({ ingressClass }) });
  expect(made.name).toBe(ingressClass);
  expect(made.ingressClass.name).toBe(ingressClass);
  const manifests = Testing.synth(chart);
  expect(manifests).toMatchObject([
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name: ingressClass, labels: { 'app.kubernetes.io/component': 'ingress-class' } },
      spec: { controller: 'istio.io/ingress-controller' },
    },
  ]);
  expect(manifests.flatMap(validateManifest)).toEqual([]);
});
