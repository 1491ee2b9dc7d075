import { linesOf } from '../../../e2e/kube/lines';

async function* cut(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

test.each([1, 2, 3, 7, 100])('lines come whole from chunks of %i bytes', async (size) => {
  expect(await collect(linesOf(cut('{"a":"ü→"}\n\n{"b":1}\n{"c', size)))).toEqual(['{"a":"ü→"}', '{"b":1}', '{"c']);
});
