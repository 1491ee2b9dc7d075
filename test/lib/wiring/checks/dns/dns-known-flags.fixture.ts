import type { CheckFixture } from '../fixture';
import { PLATFORM } from '../platform-tree';
import { ARGUMENTS, withArguments } from './external-dns-trees';

const OLD = withArguments(...ARGUMENTS, '--traefik-disable-legacy', '--log-level=info').replace('v0.22.0', 'v0.16.1');
const FLAGS = withArguments(
  ...ARGUMENTS,
  '--events',
  '--no-aws-evaluate-target-health',
  '--domain-filter',
  'sample.org',
  '--log-level=debug',
  '--interval=1m30s',
);
const SCRIPT = withArguments('-c')
  .replace(
    '            - -c\n',
    `            - -c
            - exec external-dns --source=istio-gateway --domain-filter=sample.com --provider=aws --txt-owner-id=sample --policy=sync
`,
  )
  .replace('          args:\n', '          command: [/bin/sh]\n          args:\n');

export const fixture: CheckFixture = {
  good: {
    'flags of the version': FLAGS,
    'flags of an older version': OLD,
    'a script': SCRIPT,
    'a version that is not told': OLD.replace(':v0.16.1', ''),
    'the program as the command': PLATFORM.replace(
      '          args:\n',
      '          command: [/bin/external-dns]\n          args:\n',
    ),
  },
  bad: [
    {
      slip: 'a duration without a unit',
      of: 'flags of the version',
      line: '- --interval=1m30s',
      becomes: '- --interval=60',
      finds: {
        code: 'AH650',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[10]',
        severity: 'error',
      },
    },
    {
      slip: 'a flag with a slip',
      of: 'flags of the version',
      line: '- --domain-filter=sample.com',
      becomes: '- --domain-fitler=sample.com',
      finds: {
        code: 'AH622',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[1]',
        severity: 'error',
      },
    },
    {
      slip: 'a flag that later versions do not know',
      of: 'flags of an older version',
      line: 'image: registry.k8s.io/external-dns/external-dns:v0.16.1',
      becomes: 'image: registry.k8s.io/external-dns/external-dns:v0.19.0',
      finds: {
        code: 'AH622',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[5]',
      },
    },
    {
      slip: 'a flag of later versions',
      of: 'flags of an older version',
      line: '- --log-level=info',
      becomes: '- --annotation-prefix=external-dns.kubernetes.io/',
      finds: {
        code: 'AH622',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[6]',
      },
    },
    {
      slip: 'a flag of no version, where the version is not told',
      of: 'a version that is not told',
      line: '- --log-level=info',
      becomes: '- --loglevel=info',
      finds: {
        code: 'AH622',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[6]',
        severity: 'warning',
      },
    },
    {
      slip: 'one dash',
      of: 'flags of the version',
      line: '- --log-level=debug',
      becomes: '- -log-level=debug',
      finds: {
        code: 'AH622',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[9]',
      },
    },
    {
      slip: 'the policy twice',
      of: 'flags of the version',
      line: '- --log-level=debug',
      becomes: '- --policy=sync',
      finds: {
        code: 'AH623',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[9]',
      },
    },
    {
      slip: 'a switch with a value',
      of: 'flags of the version',
      line: '- --events',
      becomes: '- --events=true',
      finds: {
        code: 'AH624',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[5]',
      },
    },
    {
      slip: 'a value of no flag',
      of: 'flags of the version',
      line: '- --domain-filter',
      finds: {
        code: 'AH624',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[7]',
      },
    },
    {
      slip: 'an unknown policy',
      of: 'flags of the version',
      line: '- --policy=upsert-only',
      becomes: '- --policy=upsertonly',
      finds: {
        code: 'AH625',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[4]',
      },
    },
    {
      slip: 'an unknown source',
      of: 'flags of the version',
      line: '- --source=istio-gateway',
      becomes: '- --source=istiogateway',
      finds: {
        code: 'AH625',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[0]',
      },
    },
    {
      slip: 'an unknown flag in a script',
      of: 'a script',
      line: '- exec external-dns --source=istio-gateway --domain-filter=sample.com --provider=aws --txt-owner-id=sample --policy=sync',
      becomes:
        '- exec external-dns --source=istio-gateway --domain=sample.com --provider=aws --txt-owner-id=sample --policy=sync',
      finds: {
        code: 'AH622',
        object: 'Deployment external-dns/external-dns',
        path: 'spec.template.spec.containers[0].args[1]',
      },
    },
  ],
};
