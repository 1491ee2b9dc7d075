import { deletionLines } from '../../../../lib/output/ownership/deletions';
import type { LockedFile } from '../../../../lib/output/ownership/lock';

const file = (name: string, objects: string[], leaves: string[] = []): LockedFile => ({
  name,
  sha256: '',
  objects,
  leaves,
});

const SPACES = file('10-namespaces', ['namespace/apps', 'namespace/shop']);
const HOST = file(
  '60-host-shop',
  ['certificate.cert-manager.io/shop -n in', 'gateway.networking.istio.io/shop -n in'],
  ['secret/shop -n in'],
);
const APP = file('70-app-shop', ['service/shop -n shop', 'virtualservice.networking.istio.io/shop -n shop']);
const DEFINITION = file('90-crd', [
  'customresourcedefinition.apiextensions.k8s.io/things.sample.com',
  'thing.sample.com/one',
]);

test('what disappeared is deleted last applied first, a Secret after its Certificate, and namespaces last', () => {
  expect(deletionLines([APP, SPACES, DEFINITION, HOST], [])).toEqual([
    'kubectl delete thing.sample.com/one --ignore-not-found',
    'kubectl delete virtualservice.networking.istio.io/shop -n shop --ignore-not-found',
    'kubectl delete service/shop -n shop --ignore-not-found',
    'kubectl delete gateway.networking.istio.io/shop -n in --ignore-not-found',
    'kubectl delete certificate.cert-manager.io/shop -n in --ignore-not-found',
    'kubectl delete secret/shop -n in --ignore-not-found',
    'kubectl delete customresourcedefinition.apiextensions.k8s.io/things.sample.com --ignore-not-found # takes all objects of its kind along',
    'kubectl delete namespace/shop --ignore-not-found # takes all that is in it along',
    'kubectl delete namespace/apps --ignore-not-found # takes all that is in it along',
  ]);
});

test('an object that moved to another file is still there', () => {
  expect(deletionLines([APP], [file('70-app-moved', [...APP.objects].reverse())])).toEqual([]);
});

test('a Secret stays while another Certificate has it made, or while it is declared itself', () => {
  const renamed = file(
    '60-host-shop',
    ['certificate.cert-manager.io/renamed -n in', ...HOST.objects.slice(1)],
    [...HOST.leaves],
  );
  const gone = ['kubectl delete certificate.cert-manager.io/shop -n in --ignore-not-found'];
  expect(deletionLines([HOST], [renamed])).toEqual(gone);
  expect(deletionLines([HOST], [file('50-own', ['secret/shop -n in', HOST.objects[1] as string])])).toEqual(gone);
});

test('an object that stood in two files is deleted once', () => {
  expect(deletionLines([file('a', ['service/x']), file('b', ['service/x'])], [])).toHaveLength(1);
});
