import { readFileSync } from 'node:fs';
import { type ContractContext, contractContext, isContract } from '../wiring/contract-context';

/** What the contract of a platform says, as context; `undefined` where a path is that of anything else. */
export function contractAt(path: string): ContractContext | undefined {
  if (!path.endsWith('.json')) return undefined;
  try {
    const document: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isContract(document) ? contractContext(document as Readonly<Record<string, unknown>>, path) : undefined;
  } catch {
    // Who reads it as manifests says what is wrong with it.
    return undefined;
  }
}
