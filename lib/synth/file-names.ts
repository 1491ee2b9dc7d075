import { type Chart, Names } from 'cdk8s';

/** Names charts in the order of synthesis; with a number before each where charts depend on each other. */
export class ChartNames {
  private next = 0;

  public constructor(private readonly numbered: boolean) {}

  public nameOf(chart: Chart): string {
    const name = Names.toDnsLabel(chart);
    if (!this.numbered) return name;
    const number = String(this.next).padStart(4, '0');
    this.next += 1;
    return `${number}-${name}`;
  }
}

/** An object, whether a construct or its JSON, as far as its file is named after it. */
export interface NamedObject {
  readonly kind: string;
  readonly metadata: { readonly name?: string };
}

/** The name of the file of one object, without its ending. */
export function objectFileName(object: NamedObject): string {
  return `${object.kind}.${object.metadata.name}`.replace(/[^0-9a-zA-Z\-_.]/g, '');
}
