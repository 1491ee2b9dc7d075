import type { MappingShape, Shape } from '../../facts/object-shapes';
import { isPlaceholder } from '../placeholder';
import { isMapping, type Step } from '../resource';

/** Where an object is not as the API server takes it. */
export type ShapeFault =
  /** `isPart`: perhaps the object is only written in part. */
  | {
      readonly is: 'missing';
      readonly steps: readonly Step[];
      readonly oneOf: readonly string[];
      readonly isPart: boolean;
    }
  | { readonly is: 'other type'; readonly steps: readonly Step[]; readonly wanted: string; readonly found: string };

/** Every such place. Placeholders may become anything. */
export function shapeFaults(value: unknown, shape: Shape): ShapeFault[] {
  return isTaken(value, shape) ? [] : faultsIn(value, shape, []);
}

/** Whether there is none. Most objects have none, and this makes nothing on its way through one. */
function isTaken(value: unknown, shape: Shape): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value !== 'object') return shape === 'text' || isPlaceholder(value);
  if (shape === 'text') return false;
  if (isListShape(shape)) return Array.isArray(value) && value.every((item) => isTaken(item, shape[0]));
  return isMapping(value) && hasAll(value, shape) && holdsTaken(value, shape);
}

function hasAll(value: Readonly<Record<string, unknown>>, { needs, needsBeside }: MappingShape): boolean {
  for (const key of needs) if (!hasOne(value, key)) return false;
  for (const key in needsBeside) if (has(value, needsBeside[key] as string) && !hasOne(value, key)) return false;
  return true;
}

function holdsTaken(value: Readonly<Record<string, unknown>>, { fields }: MappingShape): boolean {
  for (const key in fields) if (!isTaken(value[key], fields[key] as Shape)) return false;
  return true;
}

function hasOne(value: Readonly<Record<string, unknown>>, key: string): boolean {
  return key.includes('|') ? key.split('|').some((one) => has(value, one)) : has(value, key);
}

function faultsIn(value: unknown, shape: Shape, steps: readonly Step[]): ShapeFault[] {
  if (value === undefined || value === null || isPlaceholder(value)) return [];
  if (shape === 'text') return typeof value === 'object' ? [otherType(value, 'a text', steps)] : [];
  if (isListShape(shape)) {
    if (!Array.isArray(value)) return [otherType(value, 'a list', steps)];
    return value.flatMap((item, index) => faultsIn(item, shape[0], [...steps, index]));
  }
  if (!isMapping(value)) return [otherType(value, 'a mapping', steps)];
  return [...missing(value, shape, steps), ...within(value, shape, steps)];
}

function isListShape(shape: Exclude<Shape, 'text'>): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function within(value: Readonly<Record<string, unknown>>, { fields }: MappingShape, steps: readonly Step[]) {
  const faults: ShapeFault[] = [];
  for (const key in fields) {
    const child = value[key];
    if (child === undefined || child === null) continue;
    faults.push(...faultsIn(child, fields[key] as Shape, [...steps, key]));
  }
  return faults;
}

function missing(value: Readonly<Record<string, unknown>>, shape: MappingShape, steps: readonly Step[]): ShapeFault[] {
  const { needs, needsBeside } = shape;
  const beside = Object.keys(needsBeside).filter((key) => has(value, needsBeside[key] as string));
  const lacking = [...needs, ...beside].filter((key) => !hasOne(value, key));
  if (lacking.length === 0 || mayHoldMore(value)) return [];
  return lacking.map((key) => {
    const oneOf = key.split('|');
    return { is: 'missing', steps: [...steps, oneOf[0] as string], oneOf, isPart: !needs.includes(key) };
  });
}

/** A template may put in more keys, and a patch says itself that it is one. */
function mayHoldMore(value: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(value).some((key) => isPlaceholder(key) || key === '$patch');
}

/** The API server takes what is empty for not set. */
function has(value: Readonly<Record<string, unknown>>, key: string): boolean {
  const found = value[key];
  return found !== undefined && found !== null && found !== '' && !(Array.isArray(found) && found.length === 0);
}

function otherType(value: unknown, wanted: string, steps: readonly Step[]): ShapeFault {
  return { is: 'other type', steps, wanted, found: typeName(value) };
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
