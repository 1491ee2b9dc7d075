import { defineCheck, type Report } from '../../define-check';
import { POD } from '../../graph/kinds';
import { holdsStandIn } from '../../graph/kubernetes/stand-ins';
import { WORKLOAD_KINDS, type Workload, workloads } from '../../graph/kubernetes/workloads';
import type { Field } from '../../graph/resource';

const REFUSED = 'the API server refuses the workload, so there are no pods';

const messages = {
  AH148: {
    severity: 'error',
    hop: 'pods',
    what: 'the pods have no containers',
    why: REFUSED,
    fix: 'Add a container.',
  },
  AH149: {
    severity: 'error',
    hop: 'pods',
    what: 'container "{name}" has no image',
    why: REFUSED,
    fix: 'Set its image; `auto` for a gateway proxy that injection fills in.',
  },
  AH150: {
    severity: 'error',
    hop: 'pods',
    what: 'name "{name}" is that of two {things}',
    why: REFUSED,
    fix: 'Give each a name of its own.',
  },
  AH151: {
    severity: 'error',
    hop: 'pods',
    what: 'name "{name}" is no name of a {thing}',
    why: REFUSED,
    fix: 'Use at most {most} lower-case letters, digits and `-`, with a letter or digit at both ends.',
  },
} as const;

export default defineCheck({
  id: 'containers',
  summary: 'Containers are such as the API server takes.',
  rows: [],
  sources: [
    'kubernetes v1.36.3 pkg/apis/core/validation/validation.go validateContainerCommon, validateContainerPorts',
  ],
  reads: [...WORKLOAD_KINDS],
  messages,
  run(graph, report) {
    for (const workload of workloads(graph)) {
      if (!isWhole(workload)) continue;
      const containers = workload.spec.get('containers');
      if (containers.items().length === 0 && !containers.isUnknown) report('AH148', containers, {});
      const all = [...workload.spec.get('initContainers').items(), ...containers.items()];
      tellNames(all, 'container', 63, report);
      for (const container of all) {
        const image = container.get('image');
        const name = container.get('name').text() ?? '';
        if ((!image.isSet || image.value === '') && !mayBeInjected(workload, name))
          report('AH149', container, { name });
        tellNames(container.get('ports').items(), 'container port', 15, report);
      }
    }
  },
});

/** What is written only in part, such as a patch, has no selector; a Rollout's template may be a Deployment's. */
function isWhole({ resource, spec }: Workload): boolean {
  const isJudged = resource.kind === POD || resource.get('spec', 'selector').isSet;
  return isJudged && spec.resource === resource && spec.isSet;
}

/** A Pod is judged after injection, which adds the image; a template is not injected and must have one. */
function mayBeInjected({ resource }: Workload, name: string): boolean {
  return resource.kind === POD && ['istio-proxy', 'istio-init', 'istio-validation'].includes(name);
}

function tellNames(all: readonly Field[], thing: string, most: number, report: Report<typeof messages>): void {
  const names = new Set<string>();
  for (const field of all.map((one) => one.get('name'))) {
    const name = field.text();
    if (name === undefined || holdsStandIn(name)) continue;
    if (!isName(name, most)) report('AH151', field, { name, thing, most });
    else if (names.has(name)) report('AH150', field, { name, things: `${thing}s` });
    names.add(name);
  }
}

/** Names of ports need a letter and hold no two `-` in a row. Upstream: k8s.io/apimachinery IsValidPortName, IsDNS1123Label. */
function isName(name: string, most: number): boolean {
  const isPort = most === 15;
  if (name.length > most || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) return false;
  return !isPort || (/[a-z]/.test(name) && !name.includes('--'));
}
