import { defineCheck } from '../../define-check';
import { serversOf } from '../../graph/istio/gateways';
import { isTls } from '../../graph/istio/merged-servers';
import { GATEWAY } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

/** Upstream: istio pkg/config/labels/instance.go. */
const LABEL = /^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$/;
const FIRST_LABEL = /^(\*|(\*|\*-)?[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?)$/;

export default defineCheck({
  id: 'server-hosts-are-names',
  summary: 'Hosts of servers are names that requests can have.',
  rows: [],
  sources: [
    'istio pkg/config/validation/agent/validation.go ValidateNamespaceSlashWildcardHostname',
    'envoy source/common/listener_manager/filter_chain_manager_impl.cc',
  ],
  reads: [GATEWAY],
  messages: {
    AH239: {
      severity: 'error',
      hop: 'gateway',
      what: 'host "{host}" is {fault}',
      why: "istiod's webhook refuses the Gateway",
      fix: 'Write a name such as web.sample.com or *.sample.com, with a namespace before it at most: apps/web.sample.com.',
    },
    AH240: {
      severity: 'error',
      hop: 'tls',
      what: 'host "{host}" has a wildcard for a part of a label, on a server with TLS',
      why: 'Envoy refuses server names with such wildcards, and with them the whole listener of the port',
      fix: 'Write the wildcard for a whole label: *.{domain}.',
    },
    AH241: {
      severity: 'warning',
      hop: 'tls',
      what: 'host "{host}" has capitals, on a server with TLS',
      why: 'Envoy compares the server name that browsers send, in small letters, with the host as it is written: they never match',
      fix: 'Write it in small letters: {small}.',
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      for (const server of serversOf(graph, gateway)) {
        for (const field of server.field.get('hosts').items()) {
          if (field.isUnknown) continue;
          const host = String(field.value);
          const fault = faultOf(field);
          const name = host.slice(host.indexOf('/') + 1);
          const domain = name.slice(name.indexOf('.') + 1);
          if (fault !== undefined) report('AH239', field, { host, fault });
          else if (!isTls(server)) continue;
          else if (/^\*[^.]/.test(name)) report('AH240', field, { host, domain }, { host: name });
          else if (/[A-Z]/.test(name)) report('AH241', field, { host, small: host.toLowerCase() }, { host: name });
        }
      }
    }
  },
});

/** What the webhook finds wrong with a host. */
function faultOf(field: Field): string | undefined {
  const text = field.text();
  if (text === undefined) return 'no text';
  if (text.includes('://')) return 'an address, and not a name';
  if (/\s/.test(text)) return 'written with a space';
  const [namespace, ...rest] = text.includes('/') ? text.split('/') : ['*', text];
  if (rest.length > 1) return 'a path, and not a name';
  if (namespace !== '*' && namespace !== '.' && !isLabel(namespace ?? '')) return 'of no namespace that can be';
  return faultOfName(rest[0] ?? '');
}

function faultOfName(name: string): string | undefined {
  if (name === '') return 'without a name';
  if (name.length > 255) return 'longer than 255 characters';
  if (/:\d*$/.test(name)) return 'written with a port';
  const [first = '', ...others] = name.split('.');
  if (!FIRST_LABEL.test(first) || first.length > 63) return faultOfLabel(first);
  const last = others.at(-1);
  if (last !== undefined && /^\d+$/.test(last)) return 'an IP address, or ends in a number';
  const bad = others.find((label, index) => !isLabel(label) && !(label === '' && index === others.length - 1));
  return bad === undefined ? undefined : faultOfLabel(bad);
}

function faultOfLabel(label: string): string {
  return label.includes('*')
    ? 'a wildcard in another place than the first label'
    : `no name: "${label}" is no label of one`;
}

function isLabel(text: string): boolean {
  return LABEL.test(text) && text.length <= 63;
}
