import { StringDecoder } from 'node:string_decoder';

/** Cuts a stream of bytes into lines; a character or line may be spread over chunks. The end needs no newline. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + decoder.write(chunk)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts.filter((line) => line !== '');
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
