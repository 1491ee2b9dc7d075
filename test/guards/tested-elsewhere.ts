/** Sources without a test of their own, each with the reason; an entry that is not needed any more is refused. */
export const TESTED_ELSEWHERE: Readonly<Record<string, string>> = {
  'lib/wiring/checks/certificates/index.ts':
    'the registry is compared with the folder by test/lib/wiring/checks/checks.test.ts',
  'lib/wiring/checks/dns/index.ts': 'the registry is compared with the folder by test/lib/wiring/checks/checks.test.ts',
  'lib/wiring/checks/gateway/index.ts':
    'the registry is compared with the folder by test/lib/wiring/checks/checks.test.ts',
  'lib/wiring/checks/kubernetes/index.ts':
    'the registry is compared with the folder by test/lib/wiring/checks/checks.test.ts',
  'lib/wiring/checks/load-balancer/index.ts':
    'the registry is compared with the folder by test/lib/wiring/checks/checks.test.ts',
  'lib/wiring/checks/mesh/index.ts':
    'the registry is compared with the folder by test/lib/wiring/checks/checks.test.ts',
  'lib/wiring/checks/routing/index.ts':
    'the registry is compared with the folder by test/lib/wiring/checks/checks.test.ts',
  'lib/wiring/checks/index.ts': 'the registry is compared with the folder by test/lib/wiring/checks/checks.test.ts',
  'lib/cli/arguments.ts': 'by the test of parse.ts, which is how arguments come to be read',
  'lib/cli/command-options.ts': 'by the tests of parse.ts and help.ts',
  'lib/cli/commands.ts': 'by the tests of parse.ts and help.ts',
  'lib/cli/synth-command.ts': 'by the test of parse.ts',
  'lib/cli/synth-main.ts': 'by the test of synth.ts, which starts it',
  'lib/launch/bundle/source-plugin.ts': 'by the test of bundle.ts',
  'lib/cli/read-context.ts': 'by the test of check.ts',
  'lib/cli/read-input.ts': 'by the tests of check.ts and explain.ts',
  'lib/testing/jest.ts': 'by the test of wiring-matchers.ts, which loads it',
  'lib/testing/subject.ts': 'by the test of wiring-matchers.ts',
  'lib/testing/surroundings.ts': 'by the test of wiring-matchers.ts',
  'lib/wiring/contract/cluster-objects.ts': 'by the test of contract-context.ts',
  'lib/wiring/contract/contract.ts': 'by the test of contract-context.ts',
  'lib/wiring/contract/entry-point-objects.ts': 'by the test of contract-context.ts',
  'lib/wiring/contract/host-objects.ts': 'by the test of contract-context.ts',
  'lib/wiring/define-check.ts': 'its one function hands on what it is given; its types are tested by the compiler',
  'lib/wiring/finding.ts': 'two lists beside the types that they belong to',
  'lib/wiring/graph/external-dns/index.ts': 'two lists of kinds, by the fixtures of the checks that say what they read',
  'lib/wiring/trace/certificate-hops.ts': 'by the test of trace.ts',
  'lib/wiring/trace/entrance.ts': 'by the test of trace.ts',
  'lib/wiring/trace/findings-on-hops.ts': 'by the test of trace.ts',
  'lib/wiring/trace/gateway-hops.ts': 'by the test of trace.ts',
  'lib/wiring/trace/plain-get.ts': 'by the test of trace.ts',
  'lib/wiring/trace/record-hop.ts': 'by the test of trace.ts',
  'lib/wiring/trace/request.ts': 'by the test of trace.ts',
  'lib/wiring/trace/route-hops.ts': 'by the test of trace.ts',
  'lib/wiring/trace/traced-hop.ts': 'by the test of trace.ts',
};
