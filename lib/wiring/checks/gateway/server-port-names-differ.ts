import { defineCheck } from '../../define-check';
import { GATEWAY } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

export default defineCheck({
  id: 'server-port-names-differ',
  summary: "A Gateway's servers, and their ports, have names of their own.",
  rows: [14],
  sources: [
    'istio pkg/config/validation/validation.go ValidateGateway',
    'istio pilot/pkg/model/gateway.go mergeGateways',
  ],
  reads: [GATEWAY],
  messages: {
    AH223: {
      severity: 'error',
      hop: 'gateway',
      what: 'two servers have a port named "{name}"',
      why: "istiod's webhook refuses the Gateway: port names in servers must be unique",
      fix: 'Give each port a name of its own, such as "http-{name}".',
    },
    AH224: {
      severity: 'info',
      hop: 'gateway',
      what: 'two servers are named "{name}"',
      why: "istiod warns of it: the statistics of the two are counted as one's",
      fix: 'Give each server a name of its own, or none.',
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      const servers = gateway.get('spec', 'servers').items();
      for (const [field, name] of repeated(servers.map((server) => server.get('port', 'name')))) {
        report('AH223', field, { name });
      }
      for (const [field, name] of repeated(servers.map((server) => server.get('name'))))
        report('AH224', field, { name });
    }
  },
});

/** Names that an earlier one has. */
function repeated(fields: readonly Field[]): [Field, string][] {
  const names = new Set<string>();
  return fields.flatMap((field): [Field, string][] => {
    const name = field.text();
    if (!name) return [];
    const isKnown = names.has(name);
    names.add(name);
    return isKnown ? [[field, name]] : [];
  });
}
