import type { Mutation } from '../mutation/mutation';
import type { Verdict } from '../verdict/verdict';

/** Where slips are tried one after the other. */
export interface Place {
  try(mutation: Mutation): Promise<Verdict>;
  close(): Promise<void>;
}

export interface Trying {
  readonly places: readonly Place[];
  /** Told every verdict, or why there is none, and after how many seconds. */
  readonly tried: (mutation: Mutation, outcome: Verdict | Error, seconds: number) => void;
}

/** Tries all slips, at each place the next one as soon as it is free. */
export async function tryAll(mutations: readonly Mutation[], { places, tried }: Trying): Promise<void> {
  const queue = [...mutations];
  const work = async (place: Place) => {
    for (let mutation = queue.shift(); mutation !== undefined; mutation = queue.shift()) {
      const begun = Date.now();
      const outcome = await place.try(mutation).catch((error: Error) => error);
      tried(mutation, outcome, Math.round((Date.now() - begun) / 1000));
    }
    await place.close();
  };
  await Promise.all(places.map(work));
}
