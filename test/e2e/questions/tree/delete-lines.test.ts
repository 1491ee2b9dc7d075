import { deleteLines } from '../../../../e2e/questions/tree/delete-lines';
import { WITH, WITHOUT } from './trees';

const typed = (lines: readonly (readonly string[])[]) => lines.map((args) => args.join(' '));

test('what goes is deleted last applied first, a command a namespace, and what stays is not named', () => {
  expect(typed(deleteLines(WITH, WITHOUT))).toEqual([
    'delete deployment.apps/shop service/shop --namespace apps',
    'delete gateway.networking.istio.io/apps-shop --namespace istio-ingress',
  ]);
});

test('what has no namespace is deleted without one', () => {
  expect(typed(deleteLines(WITHOUT, new Map()))).toEqual(['delete clusterissuer.cert-manager.io/letsencrypt']);
});

test('nothing goes where nothing is missing', () => {
  expect(deleteLines(WITHOUT, WITH)).toEqual([]);
});
