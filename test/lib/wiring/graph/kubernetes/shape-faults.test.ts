import type { MappingShape } from '../../../../../lib/wiring/facts/object-shapes';
import { shapeFaults } from '../../../../../lib/wiring/graph/kubernetes/shape-faults';

const mapping = (shape: Partial<MappingShape>): MappingShape => ({ needs: [], fields: {}, needsBeside: {}, ...shape });
const faultsOf = (value: unknown, shape: MappingShape) =>
  shapeFaults(value, shape).map((fault) =>
    fault.is === 'missing'
      ? `${fault.steps.join('.')} is missing${fault.isPart ? ', perhaps' : ''}`
      : `${fault.steps.join('.')} is ${fault.found}, not ${fault.wanted}`,
  );

const PORTS = mapping({ fields: { ports: [mapping({ needs: ['port'], fields: { name: 'text' } })] } });

test('a needed field is missing where it is not set, null or empty', () => {
  const ports = [{ port: 80 }, {}, { port: null }, { port: '' }];
  expect(faultsOf({ ports }, PORTS)).toEqual([
    'ports.1.port is missing',
    'ports.2.port is missing',
    'ports.3.port is missing',
  ]);
});

test('one of two is enough, and an empty list is none', () => {
  const shape = mapping({ needs: ['resources|urls'] });
  expect(faultsOf({ urls: ['/metrics'] }, shape)).toEqual([]);
  expect(faultsOf({ resources: [] }, shape)).toEqual(['resources is missing']);
});

test('a field that is needed beside another may be left to a patch', () => {
  const shape = mapping({ needsBeside: { template: 'selector' } });
  expect(faultsOf({ replicas: 3 }, shape)).toEqual([]);
  expect(faultsOf({ selector: {} }, shape)).toEqual(['template is missing, perhaps']);
});

test('lists, mappings and texts are told apart', () => {
  expect(faultsOf({ ports: 80 }, PORTS)).toEqual(['ports is a number, not a list']);
  expect(faultsOf({ ports: { port: 80 } }, PORTS)).toEqual(['ports is a mapping, not a list']);
  expect(faultsOf({ ports: ['http'] }, PORTS)).toEqual(['ports.0 is a text, not a mapping']);
  expect(faultsOf({ ports: [{ port: 80, name: ['http'] }] }, PORTS)).toEqual(['ports.0.name is a list, not a text']);
});

test('nothing is said of numbers and booleans for a text, which is another check', () => {
  expect(faultsOf({ ports: [{ port: 80, name: 8 }] }, PORTS)).toEqual([]);
});

test('a placeholder may become anything, and a patch is no object', () => {
  expect(faultsOf({ ports: '${PORTS}' }, PORTS)).toEqual([]);
  expect(faultsOf({ ports: [{ '{{ include "port" . }}': '' }, { name: 'http', $patch: 'delete' }] }, PORTS)).toEqual(
    [],
  );
});
