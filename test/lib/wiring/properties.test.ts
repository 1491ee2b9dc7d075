import fc from 'fast-check';
import { checkManifests, graphToCheck } from '../../../lib/wiring/check-manifests';
import type { Graph } from '../../../lib/wiring/graph/graph';
import type { Manifest } from '../../../lib/wiring/manifest';
import { type Trace, trace } from '../../../lib/wiring/trace/trace';
import { type RandomPlatform, randomPlatform } from './random/platform';

const SCHEMES = ['https', 'http'] as const;
const seeded = (numRuns: number) => ({ numRuns, seed: 20_261_122 });

/** A place in a tree and what is put there. */
const slip = fc.record({
  steps: fc.array(fc.nat({ max: 50 }), { maxLength: 12 }),
  value: fc.jsonValue({ maxDepth: 3 }),
});
/** The same, of values that messages repeat as they are written. */
const plainSlip = fc.record({
  steps: fc.array(fc.nat({ max: 50 }), { maxLength: 12 }),
  value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string())),
});
interface Slip {
  readonly steps: readonly number[];
  readonly value: unknown;
}

/** Replaces what the steps lead to; each tells which of the parts to go into, the first which manifest. */
function broken(value: unknown, [step, ...others]: readonly number[], put: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const key = keys[step % keys.length];
  if (key === undefined) return put;
  const part = broken((value as Record<string, unknown>)[key], others, put);
  if (!Array.isArray(value)) return { ...value, [key]: part };
  return value.map((item, index) => (index === Number(key) ? part : item));
}

function brokenTree(manifests: readonly Manifest[], { steps: [first = 0, ...steps], value }: Slip): Manifest[] {
  const at = first % manifests.length;
  return manifests.map((manifest, index) => {
    if (index !== at) return manifest;
    const object = broken(manifest.object, steps, value);
    const isObject = typeof object === 'object' && object !== null && !Array.isArray(object);
    return { ...manifest, object: isObject ? (object as Manifest['object']) : {} };
  });
}

function tracesOf(graph: Graph, hosts: readonly string[]): Trace[] {
  return hosts.flatMap((host) => SCHEMES.map((scheme) => trace(graph, { scheme, host })));
}

function endsOf({ manifests, hosts }: RandomPlatform): string[] {
  return tracesOf(graphToCheck(manifests, { complete: true }), hosts).map(({ outcome }) => outcome.ends);
}

test('a platform on which everything is wired raises nothing, whatever its style', () => {
  fc.assert(
    fc.property(randomPlatform, ({ manifests }) => {
      expect(checkManifests(manifests, { complete: true }).findings).toEqual([]);
    }),
    seeded(150),
  );
});

test('each of its hosts is served over https, and redirected to it where it should be', () => {
  fc.assert(
    fc.property(randomPlatform, (platform) => {
      const ends = platform.style.apps.flatMap(({ redirect }) => [
        'served',
        redirect === 'none' ? 'broken' : 'redirected',
      ]);
      expect(endsOf(platform)).toEqual(ends);
    }),
    seeded(80),
  );
});

const ASKING = ['Gateway', 'VirtualService', 'Certificate'];
const WIRES = ['Gateway', 'Service', 'Certificate', 'ClusterIssuer', 'RoleBinding'];

test('an object that a host needs and that is gone is missed', () => {
  fc.assert(
    fc.property(randomPlatform, fc.constantFrom(...WIRES), fc.nat(), ({ manifests }, kind, nth) => {
      const ofKind = manifests.filter(({ object }) => object.kind === kind && isNeeded(object, manifests));
      const gone = ofKind[nth % ofKind.length];
      fc.pre(gone !== undefined);
      const left = manifests.filter((one) => one !== gone);
      expect(checkManifests(left, { complete: true }).findings).not.toEqual([]);
    }),
    seeded(80),
  );
});

/** An issuer may have no certificates, and an entry point no hosts. */
function isNeeded({ metadata }: Manifest['object'], manifests: readonly Manifest[]): boolean {
  const name = String((metadata as { readonly name?: unknown }).name).replace(/-secrets$/, '');
  const mention = new RegExp(`["/]${name}["./]`);
  const asking = manifests.filter(({ object }) => ASKING.includes(String(object.kind)));
  return asking.some(({ object }) => mention.test(JSON.stringify(object.spec)));
}

test('no shape makes the checker or the trace throw', () => {
  fc.assert(
    fc.property(
      randomPlatform,
      fc.array(slip, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (platform, slips, complete) => {
        const manifests = slips.reduce<readonly Manifest[]>(brokenTree, platform.manifests);
        expect(() => {
          checkManifests(manifests, { complete });
          tracesOf(graphToCheck(manifests, { complete }), platform.hosts.slice(0, 1));
        }).not.toThrow();
      },
    ),
    seeded(200),
  );
});

/** The same value with the keys of its mappings in another order. */
function reordered(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, reordered(part, turn)] as const);
  const at = turn % Math.max(1, entries.length);
  return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)].reverse());
}

/** Two files, each object with its place. */
function placed(manifests: readonly Manifest[]): Manifest[] {
  return manifests.map((manifest, index) => ({
    ...manifest,
    source: { file: index % 2 === 0 ? 'a.yaml' : 'b.yaml', document: index + 1, line: 10 * index + 1 },
  }));
}

test('the order of files, documents and keys changes neither findings nor traces', () => {
  const shuffle = fc.infiniteStream(fc.nat());
  fc.assert(
    fc.property(
      randomPlatform,
      fc.array(plainSlip, { maxLength: 3 }),
      shuffle,
      fc.nat({ max: 7 }),
      (platform, slips, order, turn) => {
        const manifests = placed(slips.reduce<readonly Manifest[]>(brokenTree, platform.manifests));
        const other = manifests
          .map((manifest) => ({ manifest, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ manifest }) => ({ ...manifest, object: reordered(manifest.object, turn) as Manifest['object'] }));
        const [one, two] = [manifests, other].map((all) => {
          const { findings, notDecided } = checkManifests(all, { complete: true });
          return { findings, notDecided, traces: summaries(all, platform.hosts) };
        });
        expect(two).toEqual(one);
      },
    ),
    seeded(80),
  );
});

function summaries(manifests: readonly Manifest[], hosts: readonly string[]): unknown[] {
  const traces = tracesOf(graphToCheck(manifests, { complete: true }), hosts.slice(0, 2));
  return traces.map(({ hops, outcome }) => ({
    ends: outcome.ends,
    hops: hops.map(({ hop, state, objects }) => [hop, state, objects.map(String)]),
  }));
}
