import { defineCheck, type Report } from '../../define-check';
import { TAKEN } from '../../facts/object-shapes';
import { type ShapeFault, shapeFaults } from '../../graph/kubernetes/shape-faults';
import { pathOf, type Resource } from '../../graph/resource';

const REFUSED = 'the API server refuses the object, so it never gets to the cluster';

const messages = {
  AH160: {
    severity: 'error',
    hop: 'object',
    what: '{place} has no {missing}',
    why: REFUSED,
    fix: 'Set {path}.',
  },
  AH161: {
    severity: 'unresolved',
    hop: 'object',
    what: '{place} has no {missing}',
    why: `unless this is only a part that a tool adds to, ${REFUSED}`,
    fix: 'Set {path}.',
  },
  AH162: {
    severity: 'error',
    hop: 'object',
    what: '{path} is {found}, where {wanted} must stand',
    why: REFUSED,
    fix: 'Write {wanted}.',
  },
} as const;

export default defineCheck({
  id: 'required-fields',
  summary: 'Objects have the fields that the API server requires, and lists and mappings where it wants them.',
  rows: [],
  sources: [
    'kubernetes v1.36.3 pkg/apis/core/validation/validation.go validateContainerCommon, validateContainerPorts, validateServicePort',
    'kubernetes v1.36.3 pkg/apis/rbac/validation/validation.go, pkg/apis/autoscaling/validation/validation.go, pkg/apis/networking/validation/validation.go',
  ],
  reads: TAKEN.flatMap(({ kinds }) => kinds),
  messages,
  run(graph, report) {
    for (const { kinds, apiVersions, shape } of TAKEN) {
      for (const resource of graph.own(...kinds)) {
        if (!apiVersions.includes(resource.apiVersion)) continue;
        for (const fault of shapeFaults(resource.get().value, shape)) tell(resource, fault, report);
      }
    }
  },
});

function tell(resource: Resource, fault: ShapeFault, report: Report<typeof messages>): void {
  const field = resource.get(...fault.steps);
  if (fault.is === 'other type') {
    report('AH162', field, { path: pathOf(fault.steps), found: fault.found, wanted: fault.wanted });
    return;
  }
  const parent = fault.steps.slice(0, -1);
  const values = {
    place: parent.length > 0 ? pathOf(parent) : `the ${resource.ref().kind}`,
    missing: fault.oneOf.join(' and no '),
    path: fault.oneOf.map((key) => pathOf([...parent, key])).join(' or '),
  };
  report(fault.isPart ? 'AH161' : 'AH160', field, values);
}
