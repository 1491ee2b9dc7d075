import type { Manifest, Source } from '../wiring/manifest';
import { documentRanges } from './document-ranges';
import { type InputFault, inputFault } from './input-faults';
import { isObject, type NoObject, objectsOf } from './objects-of';
import { type ParsedDocument, parseDocument } from './parse-document';
import { contentLine, type DocumentRange } from './yaml/split-documents';

/** What a text holds. */
export interface ParsedStream {
  readonly manifests: readonly Manifest[];
  readonly faults: readonly InputFault[];
  /** How many documents are no objects of Kubernetes, and were left out without a word. */
  readonly ignored: number;
}

export interface ParseOptions {
  /**
   * Whether the user named the text as manifests. Else it was come across in a folder, where Helm values, workflows and much
   * else is YAML too: what does not look like an object is left out.
   *
   * @default true
   */
  readonly strict?: boolean;
}

/** The objects of a text: a YAML stream, JSON, or a `kind: List` of either. It never throws. */
export function parseStream(text: string, file = '<memory>', { strict = true }: ParseOptions = {}): ParsedStream {
  const stream = new Stream(file);
  for (const range of documentRanges(text)) stream.add(text, range);
  return stream.result(strict || stream.manifests.length > 0);
}

class Stream {
  public readonly manifests: Manifest[] = [];
  private readonly faults: InputFault[] = [];
  /** Said only where the text is one of manifests. */
  private readonly doubtful: InputFault[] = [];
  private documents = 0;

  public constructor(private readonly file: string) {}

  public add(text: string, range: DocumentRange): void {
    const line = contentLine(text, range);
    if (line === undefined) return;
    const document = ++this.documents;
    const place = { file: this.file, line };
    const { values, faults, isTemplate } = isYtt(text, range) ? YTT_TEMPLATE : parseDocument(text, range, this.file);
    const template = isTemplate ? [inputFault('AH010', place, {})] : [];
    this.addFaults([...template, ...faults], text, range);
    for (const value of values) this.addValue(value, { ...place, document });
  }

  private addFaults(faults: readonly InputFault[], text: string, { start, end }: DocumentRange): void {
    if (faults.length === 0) return;
    const part = text.slice(start, end);
    const isMeant = /^\s*["']?(?:apiVersion|kind)["']?\s*:/m.test(part);
    (isMeant ? this.faults : this.doubtful).push(...faults);
  }

  private addValue(value: unknown, source: Source): void {
    if (value === null || value === undefined) return;
    for (const found of objectsOf(value)) {
      const { item } = found;
      const at = item === undefined ? source : { ...source, item };
      if (isObject(found)) this.manifests.push({ object: found.object, source: at });
      else this.addNoObject(found, at);
    }
  }

  private addNoObject(no: NoObject, { file, line }: Source): void {
    const { found, lacking, isMeant } = no;
    const fault =
      lacking.length > 0
        ? inputFault('AH012', { file, line }, { lacking: lacking.join(' and no ') })
        : inputFault('AH008', { file, line }, { found });
    (isMeant ? this.faults : this.doubtful).push(fault);
  }

  public result(says: boolean): ParsedStream {
    const faults = says ? [...this.faults, ...this.doubtful] : this.faults.map(asDoubtful);
    const ignored = says ? 0 : this.doubtful.length;
    return {
      manifests: this.manifests,
      faults: [...faults].sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
      ignored,
    };
  }
}

/** Parts of objects are kept for other tools too, so the lack of apiVersion or kind is certain only beside whole objects. */
function asDoubtful(fault: InputFault): InputFault {
  return fault.code === 'AH012' ? { ...fault, severity: 'warning' } : fault;
}

const YTT_TEMPLATE: ParsedDocument = { values: [], faults: [], isTemplate: true };

/** ytt writes values in comments: `image: #@ data.values.image`. Source: https://carvel.dev/ytt/docs/v0.52.x/ytt-annotations. */
function isYtt(text: string, { start, end }: DocumentRange): boolean {
  return text.includes('#@') && /(?:^|\s)#@(?: |\/|data\/|overlay\/|schema\/|yaml\/)/.test(text.slice(start, end));
}
