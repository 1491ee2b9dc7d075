import { defineCheck } from '../../define-check';
import { type ExternalDns, externalDnsInstances, flagsNamed, isAtLeast, versionText } from '../../graph/external-dns';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'dns-required-flags',
  summary: 'external-dns is given the flags that it does not start without.',
  rows: [77],
  sources: ['external-dns v0.22.0 pkg/apis/externaldns/validation/validation.go preValidateConfig', 'types.go App'],
  reads: WORKLOAD_KINDS,
  messages: {
    AH612: {
      severity: 'error',
      hop: 'record',
      what: 'external-dns {version} is not given --policy',
      why: 'since 0.22 it exits at start, "--policy must be set explicitly": no record is made or changed',
      fix: 'Add --policy=upsert-only (never deletes), --policy=sync (deletes too, the default before 0.22) or --policy=create-only.',
    },
    AH613: {
      severity: 'error',
      hop: 'record',
      what: 'external-dns is not given --{flag}',
      why: 'it exits at start, "required flag --{flag} not provided": no record is made or changed',
      fix: 'Add --{flag}, such as {example}.',
    },
  },
  run(graph, report) {
    for (const instance of externalDnsInstances(graph).filter(({ flags }) => flags.areAllKnown)) {
      const place = placeOfArguments(instance);
      if (isAtLeast(instance.version, '0.22.0') && !isGiven(instance, 'policy')) {
        const severity =
          instance.isVersionTold && !instance.flags.hasSecrets ? ('error' as const) : ('warning' as const);
        report('AH612', place, { version: versionText(instance.version) }, { severity });
      }
      for (const [flag, example] of Object.entries(EXAMPLES)) {
        if (!isGiven(instance, flag))
          report('AH613', place, { flag, example }, { severity: instance.flags.hasSecrets ? 'warning' : 'error' });
      }
    }
  },
});

const EXAMPLES = { source: '--source=istio-gateway', provider: '--provider=aws' };

function isGiven(instance: ExternalDns, flag: string): boolean {
  return flagsNamed(instance, flag).some(({ value }) => value !== '');
}

function placeOfArguments({ container }: ExternalDns) {
  return container.get('args').isSet ? container.get('args') : container;
}
