import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const PYTHON = resolve(__dirname, '../../../e2e/servers/python');

// Answers each question "side name type" with "NXDOMAIN", "NOERROR" or the values, and the zone.
const PROGRAM = `
import json, sys
from zones import View, zone_of
from cluster_names import ClusterNames
given = json.load(sys.stdin)
zones = [zone_of(z, z["sets"]) for z in given["zones"]]
cluster = ClusterNames()
cluster.services = dict(enumerate(given.get("services", [])))
cluster.slices = dict(enumerate(given.get("slices", [])))
for side, name, kind in given["questions"]:
    view = View(zones, given["hosts"], side != "internet")
    answer = cluster.answer(name, kind, view.answer) if side == "cluster" else view.answer(name, kind)
    values = [f"{r.name} {r.type} {r.value}" for r in answer.records]
    print(json.dumps([answer.exists, values, answer.zone.id if answer.zone else None]))
`;

// Python is a tool of the end-to-end tests; the library is worked on without it, too.
const withPython = spawnSync('python3', ['--version']).status === 0 ? test : test.skip;

interface World {
  readonly zones?: readonly object[];
  readonly hosts?: Readonly<Record<string, string>>;
  readonly services?: readonly object[];
  readonly slices?: readonly object[];
}

function ask(world: World, questions: readonly (readonly [side: string, name: string, type: string])[]): unknown[] {
  const input = JSON.stringify({ zones: [], hosts: {}, ...world, questions });
  const options = {
    cwd: PYTHON,
    input,
    encoding: 'utf8' as const,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  };
  const lines = execFileSync('python3', ['-c', PROGRAM], options).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

const record = (Name: string, Type: string, ...values: string[]) => ({
  Name,
  Type,
  TTL: 300,
  ResourceRecords: values.map((Value) => ({ Value })),
});
const alias = (Name: string, Type: string, DNSName: string, HostedZoneId = 'ZELB') => ({
  Name,
  Type,
  AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth: true },
});
const zone = (id: string, Name: string, PrivateZone: boolean, ...sets: object[]) => ({
  Id: `/hostedzone/${id}`,
  Name,
  Config: { PrivateZone },
  sets,
});

const WORLD: World = {
  hosts: { 'lb.elb.test': '203.0.113.10', 'internal.elb.test': '10.77.0.10' },
  zones: [
    zone(
      'PUB',
      'sample.com.',
      false,
      alias('app.sample.com.', 'A', 'lb.elb.test.'),
      alias('app.sample.com.', 'AAAA', 'lb.elb.test.'),
      record('\\052.wild.sample.com.', 'A', '192.0.2.1'),
      record('deep.real.wild.sample.com.', 'A', '192.0.2.2'),
      record('www.sample.com.', 'CNAME', 'APP.sample.com'),
      record('loop.sample.com.', 'CNAME', 'loop.sample.com'),
      alias('same-zone.sample.com.', 'A', 'deep.real.wild.sample.com.', 'PUB'),
    ),
    zone('DEEP', 'deep.sample.com.', false, record('x.deep.sample.com.', 'A', '192.0.2.3')),
    zone('PRIV', 'sample.com.', true, alias('only.sample.com.', 'A', 'internal.elb.test')),
  ],
};
const none = (id: string | null) => [false, [], id && `/hostedzone/${id}`];
const found = (id: string | null, ...values: string[]) => [true, values, id && `/hostedzone/${id}`];

withPython('the Internet sees public zones, aliases as addresses, wildcards and chains', () => {
  const cases = [
    ['app.sample.com.', 'A', found('PUB', 'app.sample.com. A 203.0.113.10')],
    ['app.sample.com.', 'AAAA', found('PUB')],
    ['only.sample.com.', 'A', none('PUB')],
    ['x.wild.sample.com.', 'A', found('PUB', 'x.wild.sample.com. A 192.0.2.1')],
    ['x.y.wild.sample.com.', 'A', found('PUB', 'x.y.wild.sample.com. A 192.0.2.1')],
    ['real.wild.sample.com.', 'A', found('PUB')],
    ['x.real.wild.sample.com.', 'A', none('PUB')],
    ['www.sample.com.', 'A', found('PUB', 'www.sample.com. CNAME APP.sample.com', 'app.sample.com. A 203.0.113.10')],
    ['same-zone.sample.com.', 'A', found('PUB', 'same-zone.sample.com. A 192.0.2.2')],
    ['x.deep.sample.com.', 'A', found('DEEP', 'x.deep.sample.com. A 192.0.2.3')],
    ['lb.elb.test.', 'A', found(null, 'lb.elb.test. A 203.0.113.10')],
    ['example.org.', 'A', none(null)],
  ] as const;
  expect(
    ask(
      WORLD,
      cases.map(([name, type]) => ['internet', name, type]),
    ),
  ).toEqual(cases.map(([, , answer]) => answer));
});

withPython('a CNAME that leads to itself ends', () => {
  const [[exists, values]] = ask(WORLD, [['internet', 'loop.sample.com.', 'A']]) as [[boolean, string[]]];
  expect([exists, values.length < 12]).toEqual([true, true]);
});

withPython('in the VPC a private zone hides the public one of its name and those below it', () => {
  expect(
    ask(WORLD, [
      ['vpc', 'only.sample.com.', 'A'],
      ['vpc', 'app.sample.com.', 'A'],
      ['vpc', 'x.deep.sample.com.', 'A'],
      ['vpc', 'lb.elb.test.', 'A'],
    ]),
  ).toEqual([
    found('PRIV', 'only.sample.com. A 10.77.0.10'),
    none('PRIV'),
    none('PRIV'),
    found(null, 'lb.elb.test. A 203.0.113.10'),
  ]);
});

withPython('Services have their names in the cluster', () => {
  const service = (name: string, spec: object) => ({ metadata: { name, namespace: 'apps' }, spec });
  const world = {
    ...WORLD,
    services: [
      service('web', { clusterIP: '10.96.1.1' }),
      service('headless', { clusterIP: 'None' }),
      service('out', { type: 'ExternalName', externalName: 'app.sample.com' }),
    ],
    slices: [
      {
        metadata: { namespace: 'apps', labels: { 'kubernetes.io/service-name': 'headless' } },
        endpoints: [
          { addresses: ['10.244.0.12'], conditions: { ready: true }, hostname: 'one' },
          { addresses: ['10.244.0.11'], conditions: {} },
          { addresses: ['10.244.0.13'], conditions: { ready: false } },
        ],
      },
    ],
  };
  const suffix = 'apps.svc.cluster.local.';
  expect(
    ask(world, [
      ['cluster', `web.${suffix}`, 'A'],
      ['cluster', `web.${suffix}`, 'AAAA'],
      ['cluster', `headless.${suffix}`, 'A'],
      ['cluster', `one.headless.${suffix}`, 'A'],
      ['cluster', `two.headless.${suffix}`, 'A'],
      ['cluster', 'web.other.svc.cluster.local.', 'A'],
      ['cluster', `app.sample.com.${suffix}`, 'A'],
      ['cluster', `out.${suffix}`, 'A'],
    ]),
  ).toEqual([
    found(null, `web.${suffix} A 10.96.1.1`),
    found(null),
    found(null, `headless.${suffix} A 10.244.0.11`, `headless.${suffix} A 10.244.0.12`),
    found(null, `one.headless.${suffix} A 10.244.0.12`),
    none(null),
    none(null),
    none(null),
    // In this world the private zone of that name has no such record.
    [false, [`out.${suffix} CNAME app.sample.com.`], null],
  ]);
});
