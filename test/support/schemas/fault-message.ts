import type { Fault } from './fault';
import { placeOf } from './json-pointer';

const LONGEST_VALUE = 80;

/** `spec.replicas = "two": must be integer`. */
export function faultMessage(doc: unknown, { pointer, reason }: Fault): string {
  const { path, value } = placeOf(doc, pointer);
  const where = path === '' ? 'document' : path;
  return value === undefined ? `${where}: ${reason}` : `${where} = ${shortened(value)}: ${reason}`;
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}
