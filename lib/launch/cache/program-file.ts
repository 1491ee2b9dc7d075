import { cachedDataVersionTag } from 'node:v8';

import { digest } from '../marks/digest';

/** A program in one file of JavaScript. */
export interface Program {
  /** Hash of its code. */
  readonly id: string;
  /** ASCII: such a text is the quickest to take over. */
  readonly code: string;
  /** What V8 compiled of it. @default - it is compiled anew */
  readonly compiled?: Buffer;
}

interface Head {
  readonly id: string;
  /** Which V8, with which flags, can read what is compiled. */
  readonly tag: number;
  readonly code: number;
  readonly compiled: number;
  /** V8 trusts what it is given (its checksum is for debug builds alone), so what a disk broke must be found here. */
  readonly digest: string;
}

export function encodeProgram({ id, code, compiled = Buffer.alloc(0) }: Program): Buffer {
  const body = Buffer.concat([Buffer.from(code, 'latin1'), compiled]);
  const head: Head = {
    id,
    tag: cachedDataVersionTag(),
    code: code.length,
    compiled: compiled.length,
    digest: digest(body),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

/** The program that a file holds; none when it is another one, or the file is broken. */
export function decodeProgram(file: Buffer, id: string): Program | undefined {
  const head = headOf(file);
  if (head?.id !== id) return undefined;
  const body = file.subarray(file.indexOf('\n') + 1);
  if (body.length !== head.code + head.compiled || digest(body) !== head.digest) return undefined;
  const code = body.toString('latin1', 0, head.code);
  if (head.compiled === 0 || head.tag !== cachedDataVersionTag()) return { id, code };
  return { id, code, compiled: body.subarray(head.code) };
}

function headOf(file: Buffer): Head | undefined {
  try {
    return JSON.parse(file.toString('latin1', 0, file.indexOf('\n')));
  } catch {
    return undefined;
  }
}
