import { defineCheck } from '../../../lib/wiring/define-check';
import { Graph } from '../../../lib/wiring/graph/graph';
import { SERVICE } from '../../../lib/wiring/graph/kinds';
import { runChecks } from '../../../lib/wiring/run-checks';

const check = defineCheck({
  id: 'port-number',
  summary: 'Ports are numbers.',
  rows: [],
  sources: [],
  reads: [SERVICE],
  messages: {
    AH901: {
      severity: 'unresolved',
      hop: 'service',
      what: 'port {port} is none',
      why: 'nothing listens',
      fix: 'Use {low} to 65535.',
    },
    AH902: { severity: 'info', hop: 'service', what: 'no port', why: 'it is void', fix: 'Add one.' },
  },
  run(graph, report) {
    for (const service of graph.all(SERVICE)) {
      const port = service.get('spec', 'ports', 0, 'port');
      if (port.isUnknown) report.notDecided('AH901', port, 'mesh.ingressClass', 'web.sample.com');
      else if (port.isSet)
        report('AH901', port, { port: String(port.value), low: 1 }, { related: [service], host: 'web.sample.com' });
      else report('AH902', service, {}, { severity: 'warning' });
    }
  },
});

const source = { file: 'a.yaml', document: 2, line: 7 };
const service = (spec: object, context = false) => ({
  object: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec },
  source,
  context,
});
const web = { apiVersion: 'v1', kind: 'Service', namespace: 'default', name: 'web' };

test('a finding names the field, its place, the other end and the host', () => {
  const { findings } = runChecks(new Graph([service({ ports: [{ port: -1 }] })]), [check]);
  expect(findings).toEqual([
    {
      code: 'AH901',
      severity: 'warning',
      hop: 'service',
      object: web,
      path: 'spec.ports[0].port',
      steps: ['spec', 'ports', 0, 'port'],
      source,
      related: [{ object: web, source }],
      host: 'web.sample.com',
      what: 'port -1 is none',
      why: 'nothing listens',
      fix: 'Use 1 to 65535.',
    },
  ]);
});

test('what is unresolved is an error where the tree is the cluster', () => {
  const graph = new Graph([service({ ports: [{ port: -1 }] })], { complete: true });
  expect(runChecks(graph, [check]).findings[0]?.severity).toBe('error');
});

test('a check may be milder than its code, and speak of the object as a whole', () => {
  const [finding] = runChecks(new Graph([service({})]), [check]).findings;
  expect(finding).toMatchObject({ code: 'AH902', severity: 'warning', path: '', steps: [] });
});

test('what an unrendered kustomization may put right is no error', () => {
  const manifest = { ...service({ ports: [{ port: -1 }] }), unrendered: true };
  const graph = new Graph([manifest], { complete: true });
  expect(runChecks(graph, [check]).findings[0]?.severity).toBe('warning');
});

test('the context is not reported on', () => {
  const manifests = [service({}, true), service({ ports: [{ port: '${PORT}' }] }, true)];
  expect(runChecks(new Graph(manifests), [check])).toEqual({ findings: [], notDecided: [] });
});

test('a missing fact is told', () => {
  const { notDecided } = runChecks(new Graph([service({ ports: [{ port: '${PORT}' }] })]), [check]);
  expect(notDecided).toEqual([
    { code: 'AH901', object: web, source, needs: 'mesh.ingressClass', host: 'web.sample.com' },
  ]);
});
