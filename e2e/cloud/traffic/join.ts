import type { Duplex } from 'node:stream';

/**
 * Passes bytes both ways. An end in one direction is passed on and leaves the other open; anything but an end, such as a
 * reset, is told by `broken`, once.
 */
export function join(one: Duplex, other: Duplex, broken: () => void): void {
  let told = false;
  const breaks = () => {
    if (!told) broken();
    told = true;
  };
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', breaks);
    from.on('close', () => {
      if (!from.readableEnded || !from.writableFinished) breaks();
    });
    from.pipe(to);
  }
}
