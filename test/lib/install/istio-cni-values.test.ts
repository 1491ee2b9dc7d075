import { values } from './sample-facts';

test('the plugin leaves the control plane alone and mends pods that came before it', () => {
  const namespaces = { istioSystem: 'mesh', certManager: 'cert-manager' };
  expect(values('istio-cni.values.yaml', { namespaces })).toEqual({
    excludeNamespaces: ['kube-system', 'mesh'],
    repair: { enabled: true, repairPods: true },
    useAppArmorAnnotation: false,
  });
});
