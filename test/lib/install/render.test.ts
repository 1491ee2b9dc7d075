import { render } from './sample-facts';

test('the files of install/', () => {
  expect([...render().keys()]).toEqual([
    'istio-base.values.yaml',
    'istiod.values.yaml',
    'istio-cni.values.yaml',
    'cert-manager.values.yaml',
    'aws-load-balancer-controller.values.yaml',
    'install.sh',
    'README.md',
  ]);
});

test.each(['in-tree', 'eks-auto'] as const)(
  '%s: no values for a controller that is not installed',
  (loadBalancerController) => {
    expect([...render({ loadBalancerController }).keys()]).not.toContain('aws-load-balancer-controller.values.yaml');
  },
);

test('the same facts give the same bytes', () => {
  expect([...render()]).toEqual([...render()]);
});

test('every file ends with one line break', () => {
  for (const content of render().values()) {
    expect(content).toMatch(/[^\n]\n$/);
  }
});
