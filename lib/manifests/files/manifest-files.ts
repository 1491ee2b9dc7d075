import type { InputFault } from '../input-faults';
import { type ParsedStream, parseStream } from '../parse-stream';
import { MOST_MEGABYTES, readText, type TextRead, textOf } from './read-text';
import type { Place } from './walk-folder';

const NOTHING: ParsedStream = { manifests: [], faults: [], ignored: 0 };

/** Reads files, each once, and keeps account of what was wrong with them. */
export class ManifestFiles {
  public readonly faults: InputFault[] = [];
  /** Documents that are no objects. */
  public ignored = 0;
  /** Files that are encrypted as a whole. */
  public locked = 0;
  private readonly parsed = new Map<string, ParsedStream>();

  public constructor(private readonly most = MOST_MEGABYTES) {}

  /** Whether a file was read already. */
  public has({ realPath }: Place): boolean {
    return this.parsed.has(realPath);
  }

  /** What a file holds. Its faults are kept here when it is first read. */
  public read(place: Place, strict: boolean): ParsedStream {
    const known = this.parsed.get(place.realPath);
    if (known) return known;
    const stream = this.parse(readText(place.path, this.most), place.path, strict);
    this.parsed.set(place.realPath, stream);
    return stream;
  }

  /** What came through a pipe. */
  public readBytes(bytes: Buffer, file: string): ParsedStream {
    return this.parse(textOf(bytes, file, this.most), file, true);
  }

  private parse(read: TextRead, file: string, strict: boolean): ParsedStream {
    if ('locked' in read) this.locked++;
    if ('fault' in read) this.faults.push(read.fault);
    if (!('text' in read)) return NOTHING;
    const stream = parseStream(read.text, file, { strict });
    this.faults.push(...stream.faults);
    this.ignored += stream.ignored;
    return stream;
  }
}
