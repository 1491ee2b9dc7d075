import { defineCheck } from '../../define-check';
import { GATEWAY } from '../../graph/kinds';
import { isPlaceholder } from '../../graph/placeholder';

/** Letters of both cases: the API server refuses capitals by itself. Upstream: istio pkg/config/labels/instance.go. */
const LABEL = /^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$/;

export default defineCheck({
  id: 'gateway-name-is-a-label',
  summary: "A Gateway's name is a DNS label.",
  rows: [15],
  sources: ['istio pkg/config/validation/validation.go ValidateGateway'],
  reads: [GATEWAY],
  messages: {
    AH225: {
      severity: 'error',
      hop: 'object',
      what: 'the Gateway is named "{name}"',
      why: "istiod's webhook refuses names of Gateways that are no DNS label: no dots, at most 63 characters",
      fix: 'Name it "{better}", and change the VirtualServices that name it.',
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      const { name } = gateway;
      if (name === '' || isPlaceholder(name) || (LABEL.test(name) && name.length <= 63)) continue;
      const better = name.replace(/[^a-zA-Z0-9-]+/g, '-').slice(0, 63);
      report('AH225', gateway.get('metadata', 'name'), { name, better });
    }
  },
});
