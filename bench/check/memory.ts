// Run by itself, so that nothing else is in memory: node --expose-gc scripts/run-ts.cjs bench/check/memory.ts FOLDER
import { readManifests } from '../../lib/manifests/read-paths';
import { graphToCheck } from '../../lib/wiring/check-manifests';
import { CHECKS } from '../../lib/wiring/checks';
import { runChecks } from '../../lib/wiring/run-checks';

/** Megabytes, each with all that stands in memory before it. */
export interface Memory {
  readonly parsed: number;
  /** The most after any check, with garbage that is not collected yet. */
  readonly peak: number;
  /** What the graph keeps until it is dropped. */
  readonly kept: number;
}

function heap(collect: boolean): number {
  if (collect) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function measure(folder: string): Memory {
  const empty = heap(true);
  const { manifests } = readManifests([folder], { render: false });
  const parsed = heap(true) - empty;
  const graph = graphToCheck(manifests);
  let peak = 0;
  for (const check of CHECKS) {
    runChecks(graph, [check]);
    peak = Math.max(peak, heap(false) - empty);
  }
  const kept = heap(true) - empty;
  // Else the graph would be garbage already.
  return { parsed, peak, kept: graph.resources.length > 0 ? kept : 0 };
}

process.stdout.write(JSON.stringify(measure(process.argv[2] as string)));
